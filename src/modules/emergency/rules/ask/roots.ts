import { wordsOf } from './normalise.ts';
import { stem } from './stem.ts';
import { stopRoots } from './stop-words.ts';

/** A phrase as roots, in order and without the words that say nothing. */
export function rootsOf(text: string): string[] {
  return wordsOf(text)
    .map(stem)
    .filter((root) => !stopRoots.has(root));
}
