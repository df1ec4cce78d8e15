import { IconInfoCircle } from '@tabler/icons-react';
import css from './emergency.module.css';

interface PurposeProps {
  title: string;
  words: string;
}

/** What a module is for, and what it is not: said on each of its pages. */
export function Purpose({ title, words }: PurposeProps) {
  return (
    <aside className={css.purpose} aria-label={title}>
      <IconInfoCircle size={22} stroke={1.75} aria-hidden="true" />
      <p>
        <strong>{title}.</strong> {words}
      </p>
    </aside>
  );
}
