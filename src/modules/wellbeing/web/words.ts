/** Five steps of words for a value of 0–100; the middle is narrow on purpose, so that a small move is heard. */
export const stepNames = ['lowest', 'low', 'middle', 'high', 'highest'] as const;
export type StepName = (typeof stepNames)[number];

const upperBounds = [12, 42, 58, 88, 100] as const;

/** The step that a value of 0–100 falls in. */
export function stepOf(value: number): StepName {
  const index = upperBounds.findIndex((bound) => value <= bound);
  return stepNames[index] ?? 'highest';
}
