import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/shared/ui/button.tsx';
import type { Wanted } from './entries.ts';
import css from './journal.module.css';

// The list follows when the hand rests.
const restMs = 250;

interface JournalSearchProps {
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
}

/** A search of one's own words, one's favourites, or one tag. */
export function JournalSearch({ wanted, onWant }: JournalSearchProps) {
  const { t } = useTranslation('wellbeing/journal');
  const [typed, setTyped] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <search className={css.search}>
      <TextInput
        type="search"
        label={t('search.label')}
        value={typed}
        maxLength={100}
        autoComplete="off"
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          clearTimeout(timer.current);
          const words = currentTarget.value.trim();
          timer.current = setTimeout(() => onWant({ ...wanted, q: words || undefined }), restMs);
        }}
      />
      <div className={css.row}>
        <Button
          variant={wanted.isFavourite ? 'light' : 'outline'}
          aria-pressed={wanted.isFavourite === true}
          onClick={() => onWant({ ...wanted, isFavourite: !wanted.isFavourite })}
        >
          {t('search.favourites')}
        </Button>
        {wanted.tag && (
          <Button variant="light" onClick={() => onWant({ ...wanted, tag: undefined })}>
            {t('search.leaveTag', { tag: wanted.tag })}
          </Button>
        )}
      </div>
    </search>
  );
}
