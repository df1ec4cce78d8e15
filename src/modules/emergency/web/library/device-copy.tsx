import { IconAlertTriangle, IconDeviceMobileCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '#web/shared/dates.ts';
import css from './library.module.css';
import type { ReferenceCopy } from './reference-copy.ts';
import type { EmergencyReference } from './use-reference.ts';

type DeviceCopyProps = Pick<
  EmergencyReference,
  'state' | 'isKept' | 'isConnected' | 'isPending' | 'keptAt' | 'expected' | keyof ReferenceCopy
> & {
  /** When all is well, in one sentence: whoever has asked wants to see the answer. */
  isBrief: boolean;
};

/** What this device holds, said before any search: complete, short of some, emptied by the browser, or nothing yet. */
export function DeviceCopy({ isBrief, ...copy }: DeviceCopyProps) {
  const { t } = useTranslation('emergency/library');
  const { state, isKept, isConnected, isPending, keptAt, expected, protocols, altered } = copy;
  const { isSealed, isVerified } = copy;
  const count = protocols.length;
  const isSafe = state === 'complete' && isKept && altered.length === 0 && isSealed && isVerified;
  const words = () => {
    if (isPending) return t('copy.checking');
    if (state === 'lost') return t('copy.lost', { count: expected });
    if (state === 'none') return t('copy.none');
    if (!isKept) return t('copy.notKept', { count });
    if (state === 'partial') return t('copy.partial', { held: count, expected });
    return t('copy.complete', { count, at: keptAt ? dayAndTime(new Date(keptAt)) : '' });
  };
  const Icon = isSafe || isPending ? IconDeviceMobileCheck : IconAlertTriangle;
  return (
    <div role="status" className={css.copy} data-strong={!isSafe && !isPending}>
      <Icon size={22} stroke={1.75} aria-hidden="true" />
      <div>
        <p>{words()}</p>
        {isSafe && !isBrief && <p className={css.soft}>{t(isConnected ? 'copy.connected' : 'copy.alone')}</p>}
        {!isSealed && <p>{t('copy.unsealed')}</p>}
        {!isVerified && <p>{t('copy.unverified')}</p>}
        {altered.length > 0 && <p>{t('copy.altered', { count: altered.length })}</p>}
      </div>
    </div>
  );
}
