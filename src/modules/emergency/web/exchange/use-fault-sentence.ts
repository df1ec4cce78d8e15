import { useTranslation } from 'react-i18next';
import type { BundleFault } from '#modules/emergency/contract/bundle-exchange.ts';
import { fullDate } from '#web/shared/dates.ts';
import { readFault } from '../editor/content-faults.ts';
import { emptyContent } from '../editor/form-content.ts';

/** Why a bundle, or one protocol of it, is not taken in, in the reader's language. */
export function useFaultSentence(): (fault: BundleFault) => string {
  const { t } = useTranslation(['emergency/exchange', 'emergency/editor']);
  return ({ kind, slug = '', what = '' }) => {
    if (kind === 'expired' || kind === 'overdue')
      return t(`faults.${kind}`, { slug, day: fullDate(new Date(what)) });
    if (kind !== 'content') return t(`faults.${kind}`, { slug, what });
    const { key, values } = readFault(emptyContent(new Date()), what);
    const place = what.split(': ')[0] ?? '';
    return t('faults.content', { slug, place, fault: t(`emergency/editor:faults.${key}`, values) });
  };
}
