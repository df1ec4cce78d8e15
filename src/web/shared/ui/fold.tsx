import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './fold.module.css';

interface FoldProps {
  title: string;
  children: ReactNode;
}

/** What stands one tap away: a native disclosure with a mark that says it opens. */
export function Fold({ title, children }: FoldProps) {
  return (
    <details className={css.fold}>
      <summary className={css.summary}>
        <IconChevronDown className={css.mark} size={20} stroke={1.75} aria-hidden="true" />
        {title}
      </summary>
      <div className={css.body}>{children}</div>
    </details>
  );
}
