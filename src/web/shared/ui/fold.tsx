import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import css from './fold.module.css';

interface FoldProps {
  title: string;
  /** True for what is heavy: nothing of it is there before it is first opened. */
  isLazy?: boolean;
  children: ReactNode;
}

/** What stands one tap away: a native disclosure with a mark that says it opens. */
export function Fold({ title, isLazy = false, children }: FoldProps) {
  const [wasOpened, setOpened] = useState(!isLazy);
  return (
    <details className={css.fold} onToggle={() => setOpened(true)}>
      <summary className={css.summary}>
        <IconChevronDown className={css.mark} size={20} stroke={1.75} aria-hidden="true" />
        {title}
      </summary>
      <div className={css.body}>{wasOpened && children}</div>
    </details>
  );
}
