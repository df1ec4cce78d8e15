import i18next from 'i18next';
import { lazy, Suspense } from 'react';
import type { QuotationReference } from '#modules/emergency/contract/saved-protocol.ts';

// Apart, and never in the way: without network the lines are read all the same.
const KeepLines = lazy(async () => {
  try {
    const [keep] = await Promise.all([import('./keep-lines.tsx'), i18next.loadNamespaces('emergency/saved')]);
    return { default: keep.KeepLines };
  } catch {
    return { default: () => <></> };
  }
});

/** Offers to keep lines, once what keeps them is there. */
export function KeepSoon({ lines }: { lines: readonly QuotationReference[] }) {
  return (
    <Suspense fallback={null}>
      <KeepLines lines={lines} />
    </Suspense>
  );
}
