import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FeedbackRequest } from '#modules/wellbeing/contract/journal-feedback.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import css from './feedback.module.css';
import { offerQuery } from './feedback-requests.ts';

interface FeedbackChoicesProps {
  isPending: boolean;
  onAsk: (engine: FeedbackRequest['engine']) => void;
  onClose: () => void;
}

/** What can be asked, by whom it is answered and what leaves for it, before anything is asked. */
export function FeedbackChoices({ isPending, onAsk, onClose }: FeedbackChoicesProps) {
  const { t } = useTranslation('wellbeing/journal');
  const offer = useQuery(offerQuery);
  if (offer.error) return <Failure error={offer.error} onRetry={() => void offer.refetch()} />;
  if (!offer.data) return <Loading />;
  const { model } = offer.data;
  return (
    <div className={css.choices}>
      <section className={css.choice}>
        <h4 className={css.title}>{t('feedback.embedded.title')}</h4>
        <p className={css.soft}>{t('feedback.embedded.words')}</p>
        <Button variant="outline" isPending={isPending} onClick={() => onAsk('embedded')}>
          {t('feedback.embedded.ask')}
        </Button>
      </section>
      {model !== null && (
        <section className={css.choice}>
          <h4 className={css.title}>{t('feedback.model.title', { model })}</h4>
          <p className={css.soft}>{t('feedback.model.words')}</p>
          <Button variant="outline" isPending={isPending} onClick={() => onAsk('model')}>
            {t('feedback.model.ask', { model })}
          </Button>
        </section>
      )}
      <Button variant="subtle" onClick={onClose}>
        {t('feedback.close')}
      </Button>
    </div>
  );
}
