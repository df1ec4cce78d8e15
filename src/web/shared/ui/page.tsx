import type { ReactNode } from 'react';
import css from './page.module.css';

interface PageProps {
  /** The small line above the title: the date, the room. */
  eyebrow?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  width?: 'narrow' | 'wide';
  /** True when the page reaches the bottom of the screen, where its main action then stands. */
  isTall?: boolean;
  children?: ReactNode;
}

/** A page: one title (it receives the focus on arrival), then what there is to do. */
export function Page({ eyebrow, title, lead, width, isTall, children }: PageProps) {
  return (
    <div className={`${css.page} ${width ? css[width] : ''} ${isTall ? css.tall : ''}`}>
      <header className={css.head}>
        {eyebrow && <p className={css.eyebrow}>{eyebrow}</p>}
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p className={css.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  );
}

interface CardProps {
  /** The room whose accent marks the card, when it is another than the page's. */
  room?: 'wellbeing' | 'study' | 'emergency';
  title?: string;
  children: ReactNode;
}

/** A sheet of paper on the desk, with the dot of its room before its title. */
export function Card({ room, title, children }: CardProps) {
  return (
    <section className={css.card} data-room={room}>
      {title && <h2 className={css.kicker}>{title}</h2>}
      {children}
    </section>
  );
}

/** Words for screen readers only. */
export function Unseen({ children }: { children: ReactNode }) {
  return <span className={css.hidden}>{children}</span>;
}
