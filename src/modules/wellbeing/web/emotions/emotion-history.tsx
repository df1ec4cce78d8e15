import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '#web/shared/dates.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import css from './emotions.module.css';
import { revisionsQuery } from './emotions.ts';
import { NotedContent } from './noted-content.tsx';

function Revisions({ emotionId }: { emotionId: string }) {
  const { t } = useTranslation('wellbeing/emotions');
  const { data, error, refetch } = useQuery(revisionsQuery(emotionId));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <ul className={css.revisions}>
      {data.items.map(({ id, created_at, had_voice, ...before }) => (
        <li key={id} className={css.revision}>
          <p className={css.soft}>{t('history.until', { when: dayAndTime(new Date(created_at)) })}</p>
          <NotedContent {...before} />
          {had_voice && <p className={css.soft}>{t('history.voice')}</p>}
        </li>
      ))}
    </ul>
  );
}

/** « Modifié, voir avant »: what the entry said before each correction, asked for when it is opened. */
export function EmotionHistory({ emotionId, when }: { emotionId: string; when: string }) {
  const { t } = useTranslation('wellbeing/emotions');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={css.field}>
      <div className={css.row}>
        <Button
          variant="subtle"
          aria-expanded={isOpen}
          aria-label={t('history.openOf', { when })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('history.open')}
        </Button>
      </div>
      {isOpen && <Revisions emotionId={emotionId} />}
    </div>
  );
}
