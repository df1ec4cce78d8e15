import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import { usePerson } from '#web/shared/session.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button, LinkButton } from '#web/shared/ui/button.tsx';
import { Fold } from '#web/shared/ui/fold.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { ChangeLog } from './change-log.tsx';
import css from './editor.module.css';
import { Reasoned } from './reasoned.tsx';
import { useReferenceChange } from './use-drafts.ts';
import { mayWrite } from './writers-only.tsx';

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
  const recall = useReferenceChange();
  return (
    <Fold title={t('recall.title')}>
      <Reasoned
        words={{
          hint: t('recall.words'),
          reason: t('recall.reason'),
          needsReason: t('recall.needsReason'),
          confirm: t('recall.confirm'),
          sure: t('recall.sure'),
        }}
        isPending={recall.isPending}
        error={recall.error}
        onConfirm={(reason) =>
          recall.mutate(
            { path: `protocols/${slug}/recall`, body: { reason } },
            { onSuccess: () => sayDone(t('recall.done')) },
          )
        }
      />
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
