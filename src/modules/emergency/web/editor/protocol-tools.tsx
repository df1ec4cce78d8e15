import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import { usePerson } from '#web/shared/session.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button, LinkButton } from '#web/shared/ui/button.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { Fold } from '#web/shared/ui/fold.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { ChangeLog } from './change-log.tsx';
import css from './editor.module.css';
import { useReferenceChange } from './use-drafts.ts';
import { mayWrite } from './writers-only.tsx';

const leastReason = 5;
const mostReason = 500;

function Review({ slug }: { slug: string }) {
  const { t } = useTranslation('emergency/editor');
  const review = useReferenceChange();
  return (
    <Fold title={t('review.title')}>
      <p>{t('review.words')}</p>
      {review.error && <Failure error={review.error} />}
      <div>
        <Button
          isPending={review.isPending}
          onClick={() =>
            review.mutate(
              { path: `protocols/${slug}/review` },
              { onSuccess: () => sayDone(t('review.done')) },
            )
          }
        >
          {t('review.confirm')}
        </Button>
      </div>
    </Fold>
  );
}

function Recall({ slug }: { slug: string }) {
  const { t } = useTranslation('emergency/editor');
  const [reason, setReason] = useState('');
  const ids = { reason: useId(), hint: useId() };
  const recall = useReferenceChange();
  const isReasoned = reason.trim().length >= leastReason;
  return (
    <Fold title={t('recall.title')}>
      <p id={ids.hint}>{t('recall.words')}</p>
      <label className={css.label} htmlFor={ids.reason}>
        {t('recall.reason')}
      </label>
      <textarea
        id={ids.reason}
        className={css.sentence}
        rows={2}
        maxLength={mostReason}
        value={reason}
        aria-describedby={ids.hint}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {recall.error && <Failure error={recall.error} />}
      {isReasoned ? (
        <ConfirmButton
          variant="outline"
          label={t('recall.confirm')}
          question={t('recall.sure')}
          isPending={recall.isPending}
          onConfirm={() =>
            recall.mutate(
              { path: `protocols/${slug}/recall`, body: { reason: reason.trim() } },
              { onSuccess: () => sayDone(t('recall.done')) },
            )
          }
        />
      ) : (
        <p className={css.hint}>{t('recall.needsReason')}</p>
      )}
    </Fold>
  );
}

/** Under a protocol: its log for everybody; for those who hold it, a new version, a review, a recall. */
export function ProtocolTools({ slug, clinicalReview }: Pick<PublishedProtocol, 'slug' | 'clinicalReview'>) {
  const { t } = useTranslation('emergency/editor');
  const person = usePerson();
  const [isOpen, setOpen] = useState(false);
  const isClinician = person?.role === 'clinician';
  return (
    <section className={css.view} aria-labelledby="versions">
      <h2 id="versions">{t('log.title')}</h2>
      <div className={css.actions}>
        <Button variant="light" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'log.close' : 'log.open')}
        </Button>
        {mayWrite(person) && (
          <LinkButton
            to="/urgence/redaction/$id"
            params={{ id: 'nouveau' }}
            search={{ depuis: slug }}
            variant="outline"
          >
            {t('list.createVersion')}
          </LinkButton>
        )}
      </div>
      {isOpen && <ChangeLog slug={slug} />}
      {isClinician && clinicalReview === 'required' && <Review slug={slug} />}
      {(isClinician || person?.role === 'admin') && <Recall slug={slug} />}
    </section>
  );
}
