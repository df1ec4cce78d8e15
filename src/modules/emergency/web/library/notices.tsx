import { IconAlertTriangle, IconStethoscope } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import { fullDate } from '#web/shared/dates.ts';
import css from './library.module.css';

type Reviewed = Pick<PublishedProtocol, 'clinicalReview' | 'isReviewOverdue' | 'reviewOn'>;

export const dayOf = (day: string) => fullDate(new Date(`${day}T12:00:00`));

/** What stands beside a title wherever it is shown, until a clinician of this instance has read the protocol. */
export function ReviewBadge({ clinicalReview, isReviewOverdue }: Omit<Reviewed, 'reviewOn'>) {
  const { t } = useTranslation('emergency/library');
  return (
    <>
      {clinicalReview === 'required' && (
        <span className={css.badge}>
          <IconStethoscope size={16} stroke={1.75} aria-hidden="true" />
          {t('review.required')}
        </span>
      )}
      {isReviewOverdue && (
        <span className={css.badge} data-strong="true">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
          {t('review.overdue')}
        </span>
      )}
    </>
  );
}

/** The same at the head of a protocol, with what it means. */
export function ReviewNotices({ clinicalReview, isReviewOverdue, reviewOn }: Reviewed) {
  const { t } = useTranslation('emergency/library');
  return (
    <>
      {isReviewOverdue && (
        <p className={css.notice} data-strong="true">
          <strong>{t('review.overdue')}</strong> {t('review.overdueWords', { day: dayOf(reviewOn) })}
        </p>
      )}
      {clinicalReview === 'required' && (
        <p className={css.notice}>
          <strong>{t('review.required')}</strong> {t('review.requiredWords')}
        </p>
      )}
    </>
  );
}
