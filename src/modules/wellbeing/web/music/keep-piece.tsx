import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MusicRequest } from '#modules/wellbeing/contract/music.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { useKeepPiece } from './library.ts';
import css from './music.module.css';

interface KeepPieceProps {
  request: MusicRequest;
  /** A title to begin with. */
  suggestion: string;
}

/** Puts a piece into one's library, under a title. */
export function KeepPiece({ request, suggestion }: KeepPieceProps) {
  const { t } = useTranslation('wellbeing/music');
  const [title, setTitle] = useState(suggestion);
  const keep = useKeepPiece();
  const send = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate({ title, request }, { onSuccess: () => sayDone(t('library.kept')) });
  };
  return (
    <form className={css.form} onSubmit={send} noValidate>
      <label className={css.field}>
        {t('library.titleLabel')}
        <input
          type="text"
          autoComplete="off"
          maxLength={120}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      {keep.error && <Failure error={keep.error} />}
      <Button type="submit" variant="outline" isPending={keep.isPending}>
        {t('library.keep')}
      </Button>
    </form>
  );
}
