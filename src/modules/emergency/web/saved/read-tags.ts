const mostTags = 10;
const longestTag = 40;

/** Reads « ORL, #garde » as tags: no mark, none twice, within what the server takes. */
export function readTags(words: string): string[] {
  const tags = words
    .normalize('NFC')
    .split(/[,;\n]/)
    .map((tag) => tag.replace(/^[\s#]+/, '').trim())
    .map((tag) => [...tag].slice(0, longestTag).join('').trim())
    .filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, mostTags);
}
