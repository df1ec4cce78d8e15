import { Fragment, type ReactNode } from 'react';
import { type Block, type Inline, readMarkdown } from '../../rules/markdown.ts';
import css from './journal.module.css';

// Read once from a text that does not change: a place in it is an identity.
function placed<Part>(parts: readonly Part[], write: (part: Part) => ReactNode): ReactNode {
  return parts.map((part, place) => {
    const key = `${place}`;
    return <Fragment key={key}>{write(part)}</Fragment>;
  });
}

function writeInline(part: Inline): ReactNode {
  if (part.kind === 'text') return part.text;
  const inside = placed(part.children, writeInline);
  if (part.kind === 'link') {
    return (
      <a href={part.address} rel="noopener noreferrer nofollow" target="_blank">
        {inside}
      </a>
    );
  }
  return part.kind === 'strong' ? <strong>{inside}</strong> : <em>{inside}</em>;
}

const writeLine = (line: readonly Inline[]) => <span className={css.line}>{placed(line, writeInline)}</span>;

function writeBlock(block: Block): ReactNode {
  if (block.kind === 'heading') {
    // The page and the entry have the first three levels.
    const Heading = (['h4', 'h5', 'h6'] as const)[block.level - 1] ?? 'h6';
    return <Heading className={css.heading}>{placed(block.children, writeInline)}</Heading>;
  }
  if (block.kind === 'list') {
    const items = placed(block.items, (item) => <li>{placed(item, writeInline)}</li>);
    return block.isOrdered ? (
      <ol className={css.points}>{items}</ol>
    ) : (
      <ul className={css.points}>{items}</ul>
    );
  }
  const lines = placed(block.lines, writeLine);
  return block.kind === 'quote' ? <blockquote className={css.quote}>{lines}</blockquote> : <p>{lines}</p>;
}

/** A person's words, laid out. Made of React elements only: nothing of the text can become markup. */
export function Markdown({ text }: { text: string }) {
  return <div className={css.words}>{placed(readMarkdown(text), writeBlock)}</div>;
}
