import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Emotion } from '#modules/wellbeing/contract/emotion.ts';
import { dayAndTime, timeOfDay } from '#web/shared/dates.ts';
import { Button } from '#web/shared/ui/button.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { VoicePlayer } from '../voice/voice-player.tsx';
import { EmotionForm } from './emotion-form.tsx';
import { EmotionHistory } from './emotion-history.tsx';
import css from './emotions.module.css';
import { isEditable, useChangeEmotion, useDeleteEmotion } from './emotions.ts';
import { NotedContent } from './noted-content.tsx';

/** One entry: read, heard, corrected within a day, erased at any time with everything it holds. */
export function EmotionSheet({ emotion }: { emotion: Emotion }) {
  const { t } = useTranslation('wellbeing/emotions');
  const [isEditing, setEditing] = useState(false);
  const change = useChangeEmotion(emotion.id, () => {
    setEditing(false);
    sayDone(t('entry.changed'));
  });
  const erase = useDeleteEmotion(emotion.id, () => sayDone(t('entry.erased')));
  const felt = new Date(emotion.date);
  const when = dayAndTime(felt);
  return (
    <article className={css.entry}>
      <h4 className={css.when}>{t('entry.when', { time: timeOfDay(felt) })}</h4>
      {isEditing ? (
        <EmotionForm
          initial={emotion}
          submit={t('entry.save')}
          error={change.error}
          isPending={change.isPending}
          onSave={(noted) => change.mutate(noted)}
          onCancel={() => {
            change.reset();
            setEditing(false);
          }}
        />
      ) : (
        <>
          <NotedContent {...emotion} />
          {emotion.audio_url && (
            <VoicePlayer address={emotion.audio_url} label={t('entry.listenOf', { when })} />
          )}
          {emotion.is_edited && <EmotionHistory emotionId={emotion.id} when={when} />}
          <div className={css.row}>
            {isEditable(emotion) ? (
              <Button
                variant="subtle"
                aria-label={t('entry.editOf', { when })}
                onClick={() => setEditing(true)}
              >
                {t('entry.edit')}
              </Button>
            ) : (
              <span className={css.soft}>{t('entry.closed')}</span>
            )}
            <ConfirmButton
              label={t('entry.erase')}
              fullLabel={t('entry.eraseOf', { when })}
              question={erase.error ? t('entry.eraseFailed') : t('entry.eraseQuestion')}
              isPending={erase.isPending}
              onConfirm={() => erase.mutate(undefined)}
            />
          </div>
        </>
      )}
    </article>
  );
}
