import { MIDIBuilder } from 'spessasynth_core';
import { controllersOf, seatPlayers } from './channels.ts';
import type { Piece } from './compose.ts';

const ticksPerBeat = 480;

/** The score of a piece as a MIDI file of format 1, one track for each player. */
export function writeMidi(piece: Piece, name: string): Uint8Array<ArrayBuffer> {
  const first = piece.bars[0];
  if (!first) throw new RangeError('a piece without bars');
  const midi = new MIDIBuilder({
    format: 1,
    timeDivision: ticksPerBeat,
    initialTempo: 60 / first.beatSeconds,
    name,
  });
  const tickOf = (beat: number) => Math.round(beat * ticksPerBeat);
  let tempo = first.beatSeconds;
  for (const bar of piece.bars) {
    if (bar.beatSeconds === tempo) continue;
    midi.setTempo(tickOf(bar.startBeat), 60 / bar.beatSeconds);
    tempo = bar.beatSeconds;
  }
  const { channels, channelOf } = seatPlayers(piece.notes);
  for (const [index, channel] of channels.entries()) {
    const { number, part, program } = channel;
    const track = index + 1;
    midi.addTrack(part);
    midi.programChange(0, track, number, program);
    for (const [controller, value] of controllersOf(channel)) {
      midi.controllerChange(0, track, number, controller, value);
    }
    const events = piece.notes
      .filter((note) => channelOf(note) === number)
      .flatMap((note) => [
        { tick: tickOf(note.beat), note, isOn: true },
        { tick: Math.max(tickOf(note.beat) + 1, tickOf(note.beat + note.beats)), note, isOn: false },
      ]);
    // A key is let go before it is struck again at the same moment.
    events.sort((a, b) => a.tick - b.tick || Number(a.isOn) - Number(b.isOn));
    for (const { tick, note, isOn } of events) {
      if (isOn) midi.noteOn(tick, track, number, note.key, note.velocity);
      else midi.noteOff(tick, track, number, note.key);
    }
  }
  midi.flush();
  return new Uint8Array(midi.writeMIDI());
}
