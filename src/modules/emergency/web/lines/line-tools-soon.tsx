import i18next from 'i18next';
import { lazy, Suspense } from 'react';
import type { QuotationReference } from '#modules/emergency/contract/saved-protocol.ts';
import { usePerson } from '#web/shared/session.ts';
import css from './lines.module.css';

// Apart, and never in the way: a visitor never fetches it, and without network the line is read all the same.
const LineTools = lazy(async () => {
  try {
    const [tools] = await Promise.all([
      import('./line-tools.tsx'),
      i18next.loadNamespaces(['emergency/saved', 'emergency/reports']),
    ]);
    return { default: tools.LineTools };
  } catch {
    return { default: () => <></> };
  }
});

/** A line as it stands before the reader's eyes. */
export type LineReference = QuotationReference & { text: string };

export interface LineToolsProps {
  line: LineReference;
  /** The lines among which it stands: each is called by what tells it from the others. */
  all: readonly LineReference[];
}

/** The place of what is still to come: nothing moves when it does. */
export const ToolsPlace = () => <div className={css.tools} />;

/** What whoever is signed in may do with one line, once it is there; nothing for a visitor. */
export function LineToolsSoon(props: LineToolsProps) {
  const person = usePerson();
  if (!person) return null;
  return (
    <Suspense fallback={<ToolsPlace />}>
      <LineTools {...props} />
    </Suspense>
  );
}
