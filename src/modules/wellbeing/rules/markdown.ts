/** A small part of Markdown, read into a tree that can only become text, never HTML. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  | { kind: 'link'; address: string; children: Inline[] };

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; children: Inline[] }
  | { kind: 'paragraph' | 'quote'; lines: Inline[][] }
  | { kind: 'list'; isOrdered: boolean; items: Inline[][] };

// No nested quantifier: each line is read once, whatever is in it.
const link = String.raw`\[(?<label>[^\][\n]{1,500})\]\((?<address>https:\/\/[^\s()<>"]{1,2000})\)`;
const strong = String.raw`\*\*(?<strong>[^*\n]{1,2000})\*\*`;
const emphasis = String.raw`(?<![\p{L}\p{N}_])_(?<low>[^_\n]{1,2000})_(?![\p{L}\p{N}_])|\*(?<high>[^*\s][^*\n]{0,2000})\*`;
const marks = new RegExp(`${link}|${strong}|${emphasis}`, 'gu');
const mostDepth = 4;

function readMark(groups: Record<string, string | undefined>, depth: number): Inline {
  const { label, address, strong: bold, low, high } = groups;
  const children = readInline(label ?? bold ?? low ?? high ?? '', depth + 1);
  if (address !== undefined) return { kind: 'link', address, children };
  return { kind: bold === undefined ? 'emphasis' : 'strong', children };
}

function readInline(text: string, depth = 0): Inline[] {
  const read: Inline[] = [];
  let doneTo = 0;
  const say = (upTo: number) => {
    if (upTo > doneTo) read.push({ kind: 'text', text: text.slice(doneTo, upTo) });
  };
  for (const match of depth < mostDepth ? text.matchAll(marks) : []) {
    say(match.index);
    read.push(readMark(match.groups ?? {}, depth));
    doneTo = match.index + match[0].length;
  }
  say(text.length);
  return read;
}

const heading = /^(#{1,3}) +(\S.*)$/;
const quote = /^> ?(.*)$/;
const bullet = /^[-*] +(\S.*)$/;
const numbered = /^\d{1,3}[.)] +(\S.*)$/;

function readLine(line: string): Block {
  const title = heading.exec(line);
  if (title) {
    const level = Math.min(title[1]?.length ?? 1, 3) as 1 | 2 | 3;
    return { kind: 'heading', level, children: readInline(title[2] ?? '') };
  }
  const quoted = quote.exec(line);
  if (quoted) return { kind: 'quote', lines: [readInline(quoted[1] ?? '')] };
  const dotted = bullet.exec(line);
  if (dotted) return { kind: 'list', isOrdered: false, items: [readInline(dotted[1] ?? '')] };
  const counted = numbered.exec(line);
  if (counted) return { kind: 'list', isOrdered: true, items: [readInline(counted[1] ?? '')] };
  return { kind: 'paragraph', lines: [readInline(line)] };
}

function join(last: Block | undefined, next: Block): boolean {
  if (last?.kind === 'list' && next.kind === 'list' && last.isOrdered === next.isOrdered) {
    last.items.push(...next.items);
    return true;
  }
  if ((last?.kind === 'paragraph' || last?.kind === 'quote') && last.kind === next.kind) {
    last.lines.push(...next.lines);
    return true;
  }
  return false;
}

/**
 * Reads headings (three levels), bold, italics, lists, quotes and https links; anything else is the text it is. A
 * line break is kept, as somebody who writes a diary expects.
 */
export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let isContinuing = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      isContinuing = false;
      continue;
    }
    const block = readLine(line.trimEnd());
    if (!isContinuing || !join(blocks.at(-1), block)) blocks.push(block);
    isContinuing = true;
  }
  return blocks;
}
