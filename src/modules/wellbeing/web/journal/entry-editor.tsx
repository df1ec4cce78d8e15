import { TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostJournalCharacters } from '#modules/wellbeing/contract/journal-limits.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { CrisisCard } from '../crisis/crisis-card.tsx';
import { VoiceField } from '../voice/voice-field.tsx';
import type { Words } from './entries.ts';
import css from './journal.module.css';
import { readTags, writeTags } from './tags.ts';
import { useDraft } from './use-draft.ts';

// The end is said before it is reached.
const countFrom = mostJournalCharacters - 1000;

interface EntryEditorProps {
  initial?: Words;
  /** Where unfinished words are kept on this device; nowhere when absent. */
  draftName?: string | undefined;
  /** True where a voice may be joined; a sealed entry takes none. */
  canSpeak?: boolean;
  submit: string;
  error: unknown;
  isPending: boolean;
  /** Called with what was written; `forget` empties the page once it is saved. */
  onSave: (words: Words, forget: () => void) => void;
  onCancel?: () => void;
}

function Count({ length }: { length: number }) {
  const { t, i18n } = useTranslation('wellbeing/journal');
  if (length < countFrom) return null;
  const number = (value: number) => value.toLocaleString(i18n.language);
  const key = length > mostJournalCharacters ? 'editor.tooLong' : 'editor.count';
  return (
    <span className={css.soft}>{t(key, { count: number(length), most: number(mostJournalCharacters) })}</span>
  );
}

/** Where one writes: a sheet, tags if wanted, and a button. Nothing typed is lost by a refusal. */
export function EntryEditor({
  initial,
  draftName,
  canSpeak = false,
  submit,
  error,
  isPending,
  onSave,
  onCancel,
}: EntryEditorProps) {
  const { t } = useTranslation('wellbeing/journal');
  const ids = { content: useId(), hint: useId() };
  const [content, setContent] = useDraft(draftName, initial?.content ?? '');
  const [tags, setTags] = useDraft(draftName && `${draftName}:tags`, writeTags(initial?.tags ?? []));
  const [isReminded, setReminded] = useState(false);
  const [voice, setVoice] = useState(initial?.audio_url ?? null);
  const isEmpty = content.trim() === '' && voice === null;
  const forget = () => {
    setContent(initial?.content ?? '');
    setTags(writeTags(initial?.tags ?? []));
    setVoice(initial?.audio_url ?? null);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setReminded(isEmpty);
    const spoken = voice === (initial?.audio_url ?? null) ? {} : { audio_url: voice };
    if (!isEmpty) onSave({ content, tags: readTags(tags), ...spoken }, forget);
  };
  return (
    <form className={css.editor} onSubmit={save} noValidate>
      <label className={css.label} htmlFor={ids.content}>
        {t('editor.label')}
      </label>
      <textarea
        id={ids.content}
        className={css.sheet}
        value={content}
        rows={6}
        aria-describedby={ids.hint}
        onChange={({ currentTarget }) => setContent(currentTarget.value)}
      />
      <p id={ids.hint} className={css.hint}>
        {t('editor.hint')}
      </p>
      <CrisisCard text={content} />
      {canSpeak && <VoiceField value={voice} initial={initial?.audio_url} onChange={setVoice} />}
      <TextInput
        label={t('editor.tags')}
        description={t('editor.tagsHint')}
        value={tags}
        onChange={({ currentTarget }) => setTags(currentTarget.value)}
      />
      <p role="status" className={css.status}>
        {isReminded && isEmpty ? (
          t(canSpeak ? 'editor.emptyOfBoth' : 'editor.empty')
        ) : (
          <Count length={Array.from(content).length} />
        )}
      </p>
      {Boolean(error) && <Failure error={error} />}
      {Boolean(error) && <p className={css.soft}>{t(draftName ? 'editor.kept' : 'editor.keptHere')}</p>}
      <div className={css.row}>
        <Button type="submit" isPending={isPending}>
          {submit}
        </Button>
        {onCancel && (
          <Button
            variant="subtle"
            onClick={() => {
              forget();
              onCancel();
            }}
          >
            {t('editor.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
