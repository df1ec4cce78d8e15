/** A steady beat: its first moment, on the clock of whoever sounds it (seconds), and its rate. */
export interface Beat {
  readonly from: number;
  readonly perMinute: number;
}

// A beat that falls on the edge of a window belongs to one window, whatever the last bit of a division says.
const edge = 1e-9;

/**
 * The beats to sound next, each computed from the first one: a beat never inherits the lateness of another.
 *
 * @param after what was already handed out up to here
 * @param now beats that a sleeping tab missed are not made up for
 * @param ahead how many seconds to schedule in advance
 */
export function beatsAhead({ from, perMinute }: Beat, after: number, now: number, ahead: number): number[] {
  const begin = Math.max(after, now);
  const at = (index: number) => from + (index * 60) / perMinute;
  const first = Math.max(0, Math.ceil(((begin - from) * perMinute) / 60 - edge));
  const beats: number[] = [];
  for (let index = first; at(index) < now + ahead - edge; index += 1) beats.push(at(index));
  return beats;
}
