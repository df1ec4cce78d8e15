import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalEntry } from '#modules/wellbeing/contract/journal-entry.ts';
import { ApiProblem } from '#web/shared/api/request.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button, LinkButton } from '#web/shared/ui/button.tsx';
import { CalmCard } from '../../crisis/calm-card.tsx';
import { useHelpLines } from '../../help/help-lines.ts';
import css from './feedback.module.css';
import { FeedbackChoices } from './feedback-choices.tsx';
import { useAskFeedback } from './feedback-requests.ts';
import { FeedbackSheet } from './feedback-sheet.tsx';

interface EntryFeedbackProps {
  entry: JournalEntry;
  when: string;
}

const needsConsent = (error: unknown) => error instanceof ApiProblem && error.code === 'consent-needed';

/** The reply to an entry, or the way to ask for one. Nothing is asked, and no offer fetched, before a press. */
export function EntryFeedback({ entry, when }: EntryFeedbackProps) {
  const { t } = useTranslation('wellbeing/journal');
  const [isOpen, setOpen] = useState(false);
  const [isCardHidden, setCardHidden] = useState(false);
  const ask = useAskFeedback(entry.id);
  const { lines } = useHelpLines(false);
  const { ai_feedback: words, ai_feedback_origin: origin } = entry;
  const showsHelp = ask.data?.shouldShowHelp === true;
  return (
    <div className={css.feedback}>
      <div role="status" className={css.said}>
        {ask.isPending && ask.variables === 'model' && <p className={css.soft}>{t('feedback.waiting')}</p>}
        {showsHelp && !isCardHidden && (
          <CalmCard isForAnother={false} lines={lines} onHide={() => setCardHidden(true)} />
        )}
        {showsHelp && words === null && <p className={css.soft}>{t('feedback.help')}</p>}
      </div>
      {words !== null && origin && <FeedbackSheet entry={entry} words={words} origin={origin} when={when} />}
      {words === null && !isOpen && (
        <div>
          <Button
            variant="subtle"
            aria-label={t('feedback.askOf', { when })}
            onClick={() => {
              ask.reset();
              setCardHidden(false);
              setOpen(true);
            }}
          >
            {t('feedback.ask')}
          </Button>
        </div>
      )}
      {words === null && isOpen && (
        <FeedbackChoices
          isPending={ask.isPending}
          onAsk={(engine) => ask.mutate(engine, { onSuccess: () => setOpen(false) })}
          onClose={() => setOpen(false)}
        />
      )}
      {ask.error && <Failure error={ask.error} />}
      {needsConsent(ask.error) && (
        <div>
          <LinkButton to="/reglages/accords" variant="outline">
            {t('feedback.consents')}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
