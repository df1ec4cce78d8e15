import { longestTag, mostTags } from '#modules/wellbeing/contract/journal-limits.ts';

/** Reads « garde, #nuit » as tags: no mark, no double, within what the server accepts. */
export function readTags(words: string): string[] {
  const tags = words
    .normalize('NFC')
    .split(/[,;\n]/)
    .map((tag) => Array.from(tag.trim().replace(/^#+/, '').trim()).slice(0, longestTag).join('').trim())
    .filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, mostTags);
}

export const writeTags = (tags: readonly string[]) => tags.join(', ');
