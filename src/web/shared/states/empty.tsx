import type { ReactNode } from 'react';
import css from './states.module.css';

interface EmptyProps {
  title: string;
  words: ReactNode;
  children?: ReactNode;
}

/** Nothing here yet: an empty bowl on its table, a sentence, and perhaps the way to begin. */
export function Empty({ title, words, children }: EmptyProps) {
  return (
    <div className={css.state}>
      <svg className={css.drawing} viewBox="0 0 96 72" fill="none" aria-hidden="true" focusable="false">
        <g strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round">
          <path d="M4 66h88" stroke="currentColor" />
          <path d="M22 34c0 18 11 30 26 30s26-12 26-30" stroke="var(--accent)" />
          <path d="M18 34h60" stroke="var(--accent)" />
          <path d="M40 22c-4-4 4-7 0-12M54 22c-4-4 4-7 0-12" stroke="currentColor" opacity="0.5" />
        </g>
      </svg>
      <p className={css.title}>{title}</p>
      <p className={css.soft}>{words}</p>
      {children}
    </div>
  );
}
