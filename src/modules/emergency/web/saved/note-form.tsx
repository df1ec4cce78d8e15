import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Fields } from '#web/shared/ui/fields.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { readTags } from './read-tags.ts';
import css from './saved.module.css';
import { type Kept, useNote } from './saved.ts';

/** One's own words on what one kept, visibly apart from the quotation. */
export function NoteForm({ saved, note }: Pick<Kept, 'saved' | 'note'>) {
  const { t } = useTranslation('emergency/saved');
  const [words, setWords] = useState(note?.note ?? '');
  const [tags, setTags] = useState((note?.tags ?? []).join(', '));
  const write = useNote(saved.id, note === undefined);
  const isChanged = words !== (note?.note ?? '') || tags !== (note?.tags ?? []).join(', ');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readTags(tags);
    write.mutate(
      { note: words, tags: read },
      {
        onSuccess: () => {
          setTags(read.join(', '));
          sayDone(t('note.done'));
        },
      },
    );
  };
  return (
    <form className={css.note} onSubmit={submit}>
      <Fields>
        <Textarea
          label={t('note.label')}
          description={t('note.hint')}
          value={words}
          maxLength={4000}
          rows={3}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <TextInput
          label={t('note.tags')}
          description={t('note.tagsHint')}
          value={tags}
          onChange={({ currentTarget }) => setTags(currentTarget.value)}
        />
      </Fields>
      {write.error && <Failure error={write.error} />}
      <div>
        <Button type="submit" variant="light" disabled={!isChanged} isPending={write.isPending}>
          {t('note.keep')}
        </Button>
      </div>
    </form>
  );
}
