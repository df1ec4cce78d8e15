import { IconMessageQuestion, IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FeedbackOrigin, JournalEntry } from '#modules/wellbeing/contract/journal-entry.ts';
import { fullDate } from '#web/shared/dates.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import css from './feedback.module.css';
import { useRemoveFeedback } from './feedback-requests.ts';

interface FeedbackSheetProps {
  entry: JournalEntry;
  words: string;
  origin: FeedbackOrigin;
  when: string;
}

/** A reply under its entry. Who wrote it stands beside it, for eyes and for machines. */
export function FeedbackSheet({ entry, words, origin, when }: FeedbackSheetProps) {
  const { t } = useTranslation('wellbeing/journal');
  const remove = useRemoveFeedback(entry.id, () => sayDone(t('feedback.removed')));
  const { engine, basis } = origin;
  const name = engine.kind === 'model' ? engine.model : engine.name;
  const Mark = origin.is_generated ? IconSparkles : IconMessageQuestion;
  const title = t('feedback.of', { when: fullDate(new Date(origin.at)) });
  return (
    <aside
      className={css.sheet}
      aria-label={title}
      data-generated={origin.is_generated}
      data-engine={`${engine.kind}:${name}`}
    >
      {words.split(/\n+/).map((paragraph) => (
        <p key={paragraph} className={css.words}>
          {paragraph}
        </p>
      ))}
      <p className={css.from}>
        <Mark className={css.mark} size={20} stroke={1.75} aria-hidden="true" />
        {t(`feedback.from.${basis}`, { engine: name })}
      </p>
      {remove.error && <Failure error={remove.error} />}
      <div>
        <Button
          variant="subtle"
          isPending={remove.isPending}
          aria-label={t('feedback.removeOf', { when })}
          onClick={() => remove.mutate()}
        >
          {t('feedback.remove')}
        </Button>
      </div>
    </aside>
  );
}
