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

/**
 * Gives what is struck and let go before a moment, each once, in order. Only notes that still sound are held meanwhile:
 * an hour has some 90,000.
 */
function followStrikes({ bars, notes }: Piece, channelOf: ReturnType<typeof seatPlayers>['channelOf']) {
  const frameAt = (beat: number) => Math.round(secondsAt(bars, beat) * sampleRate);
  let sounding: Strike[] = [];
  let next = 0;
  return (untilFrame: number): Strike[] => {
    const isDue = ({ frame }: Strike) => frame < untilFrame;
    const due = sounding.some(isDue) ? sounding.filter(isDue) : [];
    if (due.length > 0) sounding = sounding.filter((strike) => !isDue(strike));
    for (let note = notes[next]; note; note = notes[next]) {
      const frame = frameAt(note.beat);
      if (frame >= untilFrame) break;
      const channel = channelOf(note);
      const end = Math.max(frame + SPESSA_BUFSIZE, frameAt(note.beat + note.beats));
      due.push({ frame, channel, key: note.key, velocity: note.velocity });
      sounding.push({ frame: end, channel, key: note.key, velocity: 0 });
      next += 1;
    }
    // A key is let go before it is struck again at the same moment.
    return due.sort((a, b) => a.frame - b.frame || a.velocity - b.velocity);
  };
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
 * Plays a piece, one hop of sound after the other, so that an hour takes hardly more memory than a minute. The last hop
 * may reach beyond the end of the piece.
 *
 * @param spare hops that nobody needs any more: they are used again before new ones are made
 */
export function* play(piece: Piece, sounds: BasicSoundBank, spare: Stereo[] = []): Generator<Stereo> {
  const synth = new SpessaSynthProcessor(sampleRate, {
    eventsEnabled: false,
    reverbProcessor: createRoom(SPESSA_BUFSIZE),
  });
  synth.soundBankManager.addSoundBank(sounds, 'main');
  const strikesBefore = followStrikes(piece, seat(synth, piece));
  const frames = piece.request.seconds * sampleRate;
  for (let start = 0; start < frames; start += hopFrames) {
    const hop = silence(spare);
    for (let offset = 0; offset < hopFrames; offset += SPESSA_BUFSIZE) {
      for (const { channel, key, velocity } of strikesBefore(start + offset + SPESSA_BUFSIZE)) {
        if (velocity > 0) synth.noteOn(channel, key, velocity);
        else synth.noteOff(channel, key);
      }
      synth.process(hop.left, hop.right, offset, SPESSA_BUFSIZE);
    }
    yield hop;
  }
  // Not destroyed: that would destroy the sounds too, which the next piece needs.
}

/** A hop that holds nothing yet. */
function silence(spare: Stereo[]): Stereo {
  const used = spare.pop();
  if (!used) return { left: new Float32Array(hopFrames), right: new Float32Array(hopFrames) };
  used.left.fill(0);
  used.right.fill(0);
  return used;
}
