/** What the rules below read of a gesture. */
interface Demanding {
  readonly postures: readonly string[];
  readonly needs: Readonly<Partial<Record<string, string | boolean>>>;
}

const yesOrNo = ['water', 'phone', 'paper', 'person', 'sound'] as const;
const hands = ['one', 'both'] as const;
const spaces = ['steps', 'bed', 'outside'] as const;

export type GestureNeed =
  | (typeof yesOrNo)[number]
  | `hands_${(typeof hands)[number]}`
  | `space_${(typeof spaces)[number]}`;

/** Everything a gesture asks for, named one by one; empty when it asks for nothing. */
export function needsOf({ needs }: Demanding): GestureNeed[] {
  return [
    ...hands.filter((one) => needs.hands === one).map((one) => `hands_${one}` as const),
    ...spaces.filter((one) => needs.space === one).map((one) => `space_${one}` as const),
    ...yesOrNo.filter((one) => needs[one] === true),
  ];
}

/** Whether it can be done in a corridor or at a bedside with somebody watching: it asks for nothing, on one's feet or seated. */
export function isDiscreet(gesture: Demanding): boolean {
  return needsOf(gesture).length === 0 && gesture.postures.some((posture) => posture !== 'lying');
}
