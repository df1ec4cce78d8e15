import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Feeling } from '../../rules/affect-plane.ts';
import { affectStates, affectZone, stateOfZone } from '../../rules/affect-state.ts';

const words = z.string().trim().min(10).max(200);

/** A question written beforehand: which self-report it suits, and nothing about what anybody wrote. */
export const Reflection = z.strictObject({
  slug: z.string().regex(/^[a-z]+-\d+$/),
  state: z.enum([...affectStates, 'unknown']),
  fr: words,
  en: words,
});
export type Reflection = z.infer<typeof Reflection>;

/**
 * Chooses by the person's own last check-in and by which entry it is; the text is not among the arguments. The same
 * check-in and the same entry give the same question, and what was shown lately waits its turn.
 *
 * @param feeling what the person said of themselves; absent when they said nothing lately
 * @throws when nothing was written for that state
 */
export function chooseReflection(
  entryId: string,
  feeling: Feeling | undefined,
  recentWords: readonly string[],
  reflections: readonly Reflection[],
): Reflection {
  const state = feeling ? stateOfZone[affectZone(feeling)] : 'unknown';
  const suited = reflections.filter((one) => one.state === state);
  const rested = suited.filter(({ fr, en }) => !recentWords.includes(fr) && !recentWords.includes(en));
  const pool = rested.length > 0 ? rested : suited;
  const place = createHash('sha256').update(entryId).digest().readUInt32BE() % pool.length;
  const chosen = pool[place];
  if (!chosen) throw new Error(`no reflection for the state ${state}`);
  return chosen;
}
