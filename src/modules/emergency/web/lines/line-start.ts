const fewest = 60;

/**
 * How a line is called among others: its first words, as many as tell it from all the others.
 *
 * @param all the lines it stands among
 */
export function lineStart(text: string, all: readonly string[]): string {
  const others = all.filter((other) => other !== text);
  let start = '';
  for (const word of text.split(' ')) {
    start = start === '' ? word : `${start} ${word}`;
    if (start === text) break;
    const isEnough = start.length >= fewest && !others.some((other) => other.startsWith(start));
    if (isEnough) return `${start}…`;
  }
  return text;
}
