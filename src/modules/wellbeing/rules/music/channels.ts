import type { Note, Part } from './note.ts';
import { programs } from './palette.ts';

const drumChannel = 9;

export interface Channel {
  number: number;
  part: Part;
  program: number;
}

const volumeController = 7;

/** Players whose samples are louder or softer than their neighbours'. */
const volumeOf: Readonly<Record<number, number>> = { [programs.harp]: 127, [programs.slowStrings]: 34 };

/** MIDI controllers that place each part in the room: volume, pan, reverb, chorus. */
const controllersOfPart: Record<Part, readonly (readonly [controller: number, value: number])[]> = {
  pad: [
    [7, 50],
    [10, 64],
    [91, 60],
    [93, 20],
  ],
  bass: [
    [7, 92],
    [10, 60],
    [91, 25],
    [93, 0],
  ],
  arpeggio: [
    [7, 112],
    [10, 48],
    [91, 40],
    [93, 0],
  ],
  lead: [
    [7, 100],
    [10, 78],
    [91, 65],
    [93, 0],
  ],
  drums: [
    [7, 78],
    [10, 64],
    [91, 30],
    [93, 0],
  ],
};

/** The controllers a channel is set up with. */
export function controllersOf({ part, program }: Channel): [controller: number, value: number][] {
  const own = part === 'drums' ? undefined : volumeOf[program];
  return controllersOfPart[part].map(([controller, value]) => [
    controller,
    controller === volumeController ? (own ?? value) : value,
  ]);
}

/** Gives each player a channel of its own, in the order in which they come in. */
export function seatPlayers(notes: readonly Note[]): {
  channels: Channel[];
  channelOf: (note: Note) => number;
} {
  const channels = new Map<string, Channel>();
  const seat = ({ part, program }: Note) => `${part} ${program}`;
  for (const note of notes) {
    if (channels.has(seat(note))) continue;
    const melodic = [...channels.values()].filter((channel) => channel.part !== 'drums').length;
    const number = note.part === 'drums' ? drumChannel : melodic < drumChannel ? melodic : melodic + 1;
    channels.set(seat(note), { number, part: note.part, program: note.program });
  }
  return {
    channels: [...channels.values()],
    channelOf: (note) => {
      const channel = channels.get(seat(note));
      if (!channel) throw new RangeError(`nobody plays ${seat(note)}`);
      return channel.number;
    },
  };
}
