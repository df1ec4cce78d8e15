import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Danger } from '#modules/emergency/rules/ask/danger.ts';

type Look = (question: string) => Danger;
/** Unknown until the words of distress are there: then nothing is found, kept or sent, as if there were danger. */
type Seen = Danger | 'unknown';

/** Words of distress that come after the page: they weigh more than all the rest of it. */
export function createDangerWords(load: () => Promise<Look>) {
  let look: Look | undefined;
  let isComing = false;
  const listeners = new Set<() => void>();
  return {
    current: () => look,
    listen(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** May be called at each letter: what failed is tried again, what came is kept. */
    async bring(): Promise<void> {
      if (look || isComing) return;
      isComing = true;
      try {
        const come = await load();
        // What the first letter would otherwise wait for: expressions are compiled at their first use.
        come('douleur thoracique');
        look = come;
        for (const listener of listeners) listener();
      } catch {
        // Out of reach: all stays unknown until the next letter asks again.
      } finally {
        isComing = false;
      }
    },
  };
}

export type DangerWords = ReturnType<typeof createDangerWords>;

/** Those of this browser, one copy for all pages. */
export const dangerWords = createDangerWords(
  async () => (await import('#modules/emergency/rules/ask/danger.ts')).dangerIn,
);

/** The danger in a question, by what is there at this moment. */
export const dangerNow = (question: string): Seen => dangerWords.current()?.(question) ?? 'unknown';

/** The danger in what is being typed; looked at again as soon as the words of distress are there. */
export function useDanger(question: string, words: DangerWords): Seen {
  const look = useSyncExternalStore(words.listen, words.current);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter asks again for what could not be brought
  useEffect(() => void words.bring(), [words, question]);
  return useMemo(() => look?.(question) ?? 'unknown', [look, question]);
}
