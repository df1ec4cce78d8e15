/** Sixteenths of a 4/4 bar, the strongest first: fewer notes always keep to the beat. */
const byStrength = [0, 8, 4, 12, 2, 10, 6, 14, 3, 11, 7, 15, 1, 9, 5, 13] as const;

/** Stress of a sixteenth, as a change of velocity. */
export function stressOf(sixteenth: number): number {
  if (sixteenth === 0) return 10;
  if (sixteenth % 4 === 0) return 6;
  return sixteenth % 2 === 0 ? -9 : -13;
}

/**
 * Says how many notes fall in each next bar so that the sum over bars follows the wanted rate exactly, though each bar
 * holds a whole number.
 */
export function rateKeeper(): (notesPerBar: number) => number {
  let owed = 0;
  return (notesPerBar) => {
    owed += notesPerBar;
    const count = Math.min(byStrength.length, Math.floor(owed));
    owed -= count;
    return count;
  };
}

/** The sixteenths on which a number of notes fall, in order. */
export function placesFor(count: number): number[] {
  return byStrength.slice(0, Math.max(0, count)).sort((a, b) => a - b);
}
