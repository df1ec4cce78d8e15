import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KeptLine, QuotationReference } from '#modules/emergency/contract/saved-protocol.ts';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { keptLinesQuery, useForget, useKeep } from '../saved/saved.ts';

const isSame = (one: Omit<KeptLine, 'savedId'>, other: QuotationReference) =>
  one.slug === other.slug &&
  one.version === other.version &&
  one.section === other.section &&
  one.lineId === other.lineId;

/** Whether a line is kept, and what keeps it or takes it back. What was kept on another visit may have a note by now. */
export function useLineKeeping(line: QuotationReference) {
  const { t } = useTranslation('emergency/saved');
  const { data, isPending } = useQuery(keptLinesQuery);
  const keep = useKeep();
  const forget = useForget();
  const keptNow = keep.data?.id;
  const toggle = () => {
    if (keptNow === undefined) keep.mutate([line], { onSuccess: () => sayDone(t('keep.lineDone')) });
    else
      forget.mutate(keptNow, {
        onSuccess: () => {
          keep.reset();
          sayDone(t('keep.undone'));
        },
      });
  };
  return {
    /** Not yet known what was kept before: to say so afterwards would move what one reads. */
    isUnknown: isPending,
    isKeptNow: keptNow !== undefined,
    wasKept: keep.isIdle && data?.lines.some((one) => isSame(one, line)) === true,
    isPending: keep.isPending || forget.isPending,
    error: keep.error ?? forget.error,
    toggle,
  };
}
