import type { ProtocolContent, ProtocolSection } from '../contract/protocol-content.ts';
import type { ProtocolDifference } from '../contract/protocol-draft.ts';
import { canonicalJson } from './canonical-json.ts';
import { linesOf } from './protocol-faults.ts';
import { sourceText } from './protocol-text.ts';

interface Piece {
  readonly section: ProtocolSection | 'about' | 'sources';
  readonly id: string;
  readonly text: string;
  /** Everything of it: a dose can change beside its sentence. */
  readonly whole: string;
}

function piecesOf(protocol: ProtocolContent): Piece[] {
  const about = (
    ['title', 'category', 'reviewOn', 'populations', 'vocabulary', 'resuscitation'] as const
  ).map((field) => {
    const value = protocol[field];
    const whole = value === undefined ? '' : canonicalJson(value);
    return { section: 'about' as const, id: field, text: typeof value === 'string' ? value : whole, whole };
  });
  const lines = linesOf(protocol).map(({ section, line }) => {
    return { section, id: line.id, text: line.text, whole: canonicalJson(line) };
  });
  const sources = protocol.sources.map((source) => {
    return {
      section: 'sources' as const,
      id: source.id,
      text: sourceText(source),
      whole: canonicalJson(source),
    };
  });
  return [...about, ...lines, ...sources];
}

const keyOf = ({ section, id }: Piece) => `${section} ${id}`;

/** Sections whose lines stand in another order than before: first actions are done in theirs. */
function reordered(before: readonly Piece[], after: readonly Piece[]): ProtocolDifference[] {
  const [was, is] = [before, after].map((pieces) => new Set(pieces.map(keyOf))) as [Set<string>, Set<string>];
  const sections = [...new Set(after.map(({ section }) => section))];
  return sections.flatMap((section) => {
    const order = (pieces: readonly Piece[], other: Set<string>) =>
      pieces.filter((piece) => piece.section === section && other.has(keyOf(piece))).map(({ id }) => id);
    const [old, now] = [order(before, is), order(after, was)];
    if (old.join(' ') === now.join(' ')) return [];
    return [
      { kind: 'reordered' as const, section, id: section, before: old.join(', '), after: now.join(', ') },
    ];
  });
}

/** What changed from one version to the next, line by line; everything is added when there was none. */
export function protocolDifferences(
  before: ProtocolContent | undefined,
  after: ProtocolContent,
): ProtocolDifference[] {
  const [old, now] = [before === undefined ? [] : piecesOf(before), piecesOf(after)];
  const [oldByKey, nowByKey] = [old, now].map(
    (all) => new Map(all.map((piece) => [keyOf(piece), piece])),
  ) as [Map<string, Piece>, Map<string, Piece>];
  const changed = now.flatMap((piece): ProtocolDifference[] => {
    const was = oldByKey.get(keyOf(piece));
    const { section, id, text } = piece;
    if (was === undefined) return [{ kind: 'added', section, id, before: null, after: text }];
    return was.whole === piece.whole ? [] : [{ kind: 'changed', section, id, before: was.text, after: text }];
  });
  const removed = old.flatMap((piece): ProtocolDifference[] => {
    if (nowByKey.has(keyOf(piece))) return [];
    return [{ kind: 'removed', section: piece.section, id: piece.id, before: piece.text, after: null }];
  });
  return [...changed, ...removed, ...(before === undefined ? [] : reordered(old, now))];
}
