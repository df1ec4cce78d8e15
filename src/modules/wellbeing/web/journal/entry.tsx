import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalEntry } from '#modules/wellbeing/contract/journal-entry.ts';
import { fullDate, timeOfDay } from '#web/shared/dates.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { useChangeEntry, useDeleteEntry } from './entries.ts';
import { EntryEditor } from './entry-editor.tsx';
import { EntrySheet } from './entry-sheet.tsx';
import { EntryFeedback } from './feedback/entry-feedback.tsx';

function Favourite({ entry, when }: { entry: JournalEntry; when: string }) {
  const { t } = useTranslation('wellbeing/journal');
  const change = useChangeEntry(entry.id);
  const Star = entry.is_favourite ? IconStarFilled : IconStar;
  return (
    <>
      <Button
        variant="subtle"
        isPending={change.isPending}
        aria-pressed={entry.is_favourite}
        aria-label={t('entry.favouriteOf', { when })}
        onClick={() => change.mutate({ is_favourite: !entry.is_favourite })}
      >
        <Star size={20} stroke={1.75} aria-hidden="true" />
        {t('entry.favourite')}
      </Button>
      {change.error && <Failure error={change.error} />}
    </>
  );
}

interface EntryProps {
  entry: JournalEntry;
  ownerId: string | undefined;
  onTag: (tag: string) => void;
}

/** One entry, to be read, kept among one's favourites, corrected, or erased for good. */
export function Entry({ entry, ownerId, onTag }: EntryProps) {
  const { t } = useTranslation('wellbeing/journal');
  const [isEditing, setEditing] = useState(false);
  const change = useChangeEntry(entry.id, () => {
    setEditing(false);
    sayDone(t('entry.changed'));
  });
  const erase = useDeleteEntry(entry.id, () => sayDone(t('entry.erased')));
  const written = new Date(entry.date);
  const when = t('entry.when', { day: fullDate(written), time: timeOfDay(written) });
  return (
    <EntrySheet
      when={when}
      content={isEditing ? undefined : entry.content}
      voice={entry.audio_url}
      tags={entry.tags}
      onTag={onTag}
      after={isEditing ? undefined : <EntryFeedback entry={entry} when={when} />}
    >
      {isEditing ? (
        <EntryEditor
          initial={entry}
          draftName={ownerId && `journal:${ownerId}:${entry.id}`}
          canSpeak
          submit={t('entry.save')}
          error={change.error}
          isPending={change.isPending}
          onSave={(words, forget) => change.mutate(words, { onSuccess: forget })}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          <Favourite entry={entry} when={when} />
          <Button variant="subtle" aria-label={t('entry.editOf', { when })} onClick={() => setEditing(true)}>
            {t('entry.edit')}
          </Button>
          <ConfirmButton
            label={t('entry.erase')}
            fullLabel={t('entry.eraseOf', { when })}
            question={erase.error ? t('entry.eraseFailed') : t('entry.eraseQuestion')}
            isPending={erase.isPending}
            onConfirm={() => erase.mutate(undefined)}
          />
        </>
      )}
    </EntrySheet>
  );
}
