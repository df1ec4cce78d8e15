import { Link } from '@tanstack/react-router';
import type { Place } from './place.ts';
import css from './segments.module.css';

interface SegmentsProps {
  label: string;
  choices: readonly { key: string; name: string; place: Place; isCurrent: boolean }[];
}

/** A few addresses of the same page, one of which is the present one. */
export function Segments({ label, choices }: SegmentsProps) {
  return (
    <nav className={css.segments} aria-label={label} data-no-print>
      {choices.map(({ key, name, place, isCurrent }) => (
        <Link
          key={key}
          to="/bien-etre/historique"
          search={place}
          replace
          className={css.segment}
          // The week is the view of an address that names none, which a link cannot know.
          aria-current={isCurrent ? 'page' : undefined}
          activeProps={{ 'aria-current': isCurrent ? 'page' : undefined }}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
