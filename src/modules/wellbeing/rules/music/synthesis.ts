import { BasicSoundBank, SoundBankLoader, SPESSA_BUFSIZE, SpessaSynthProcessor } from 'spessasynth_core';
import { secondsAt } from './bars.ts';
import { controllersOf, seatPlayers } from './channels.ts';
import type { Piece } from './compose.ts';
import { createRoom } from './room.ts';
import { sampleRate } from './sample-rate.ts';

/** Frames made at once: about a quarter of a second, a whole number of the synthesiser's own steps. */
export const hopFrames = 86 * SPESSA_BUFSIZE;

export interface Stereo {
  left: Float32Array;
  right: Float32Array;
}

/** Reads the sounds that pieces are played with. */
export async function loadSounds(bytes: ArrayBuffer): Promise<BasicSoundBank> {
  await BasicSoundBank.isSF3DecoderReady;
  return SoundBankLoader.fromArrayBuffer(bytes);
}

type Strike = { frame: number; channel: number; key: number; velocity: number };

function strikesOf(piece: Piece, channelOf: ReturnType<typeof seatPlayers>['channelOf']): Strike[] {
  const frameAt = (beat: number) => Math.round(secondsAt(piece.bars, beat) * sampleRate);
  const strikes = piece.notes.flatMap((note) => {
    const frame = frameAt(note.beat);
    const channel = channelOf(note);
    const end = Math.max(frame + SPESSA_BUFSIZE, frameAt(note.beat + note.beats));
    return [
      { frame, channel, key: note.key, velocity: note.velocity },
      { frame: end, channel, key: note.key, velocity: 0 },
    ];
  });
  // A key is let go before it is struck again at the same moment.
  return strikes.sort((a, b) => a.frame - b.frame || a.velocity - b.velocity);
}

function seat(synth: SpessaSynthProcessor, piece: Piece): ReturnType<typeof seatPlayers>['channelOf'] {
  const { channels, channelOf } = seatPlayers(piece.notes);
  for (const channel of channels) {
    const { number, program } = channel;
    synth.programChange(number, program);
    for (const [controller, value] of controllersOf(channel)) {
      synth.controllerChange(number, controller as Parameters<typeof synth.controllerChange>[1], value);
    }
  }
  return channelOf;
}

/**
 * Plays a piece, one hop of sound after the other, so that an hour takes no more memory than a minute. The last hop
 * may reach beyond the end of the piece.
 */
export function* play(piece: Piece, sounds: BasicSoundBank): Generator<Stereo> {
  const synth = new SpessaSynthProcessor(sampleRate, {
    eventsEnabled: false,
    reverbProcessor: createRoom(SPESSA_BUFSIZE),
  });
  synth.soundBankManager.addSoundBank(sounds, 'main');
  const strikes = strikesOf(piece, seat(synth, piece));
  const frames = piece.request.seconds * sampleRate;
  let next = 0;
  for (let start = 0; start < frames; start += hopFrames) {
    const hop = { left: new Float32Array(hopFrames), right: new Float32Array(hopFrames) };
    for (let offset = 0; offset < hopFrames; offset += SPESSA_BUFSIZE) {
      for (let strike = strikes[next]; strike && strike.frame < start + offset + SPESSA_BUFSIZE; ) {
        if (strike.velocity > 0) synth.noteOn(strike.channel, strike.key, strike.velocity);
        else synth.noteOff(strike.channel, strike.key);
        next += 1;
        strike = strikes[next];
      }
      synth.process(hop.left, hop.right, offset, SPESSA_BUFSIZE);
    }
    yield hop;
  }
  // Not destroyed: that would destroy the sounds too, which the next piece needs.
}
