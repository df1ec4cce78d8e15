/** A gesture may be prolonged until it has lasted five minutes in all, as breathing is practised in the studies. */
export const longestSeconds = 300;

interface Step {
  seconds: number;
  breath?: string | null | undefined;
}

/** Whether two steps ask for the same breath. */
const isSame = (a: Step | undefined, b: Step | undefined) =>
  a !== undefined && b !== undefined && a.breath === b.breath && a.seconds === b.seconds;

/** The shortest run of steps that, repeated, gives them all; the steps themselves when nothing repeats. */
function cycleOf<S extends Step>(steps: readonly S[]): readonly S[] {
  for (let length = 1; length <= steps.length / 2; length += 1) {
    if (steps.length % length !== 0) continue;
    if (steps.every((step, index) => isSame(step, steps[index % length]))) return steps.slice(0, length);
  }
  return steps;
}

/**
 * The steps that carry a breathing gesture on: its breath alone, without settling in again, as many whole times as fit
 * into five minutes counted from the very beginning. Empty where there is no breath to repeat.
 */
export function prolongation<S extends Step>(steps: readonly S[]): S[] {
  const breaths = steps.filter(({ breath }) => Boolean(breath));
  const cycle = cycleOf(breaths);
  const sum = (all: readonly Step[]) => all.reduce((total, { seconds }) => total + seconds, 0);
  if (cycle.length === 0) return [];
  const times = Math.max(0, Math.floor((longestSeconds - sum(steps)) / sum(cycle)));
  return Array.from({ length: times }, () => cycle).flat();
}
