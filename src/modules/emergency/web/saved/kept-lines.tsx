import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SavedProtocol, SavedQuotation } from '#modules/emergency/contract/saved-protocol.ts';
import css from './saved.module.css';

/** Neighbours of one protocol, version, section and source: said once for all of them. */
function runsOf(quotations: readonly SavedQuotation[]): SavedQuotation[][] {
  const runs: SavedQuotation[][] = [];
  for (const one of quotations) {
    const last = runs.at(-1)?.[0];
    const isSame =
      last?.slug === one.slug &&
      last.version === one.version &&
      last.section === one.section &&
      last.source === one.source;
    if (isSame) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** The lines one kept, letter for letter, under their section, with where they come from. */
export function KeptLines({ saved }: { saved: SavedProtocol }) {
  const { t } = useTranslation(['emergency/saved', 'emergency/library']);
  if (saved.quotations.length === 0) return <p className={css.own}>{saved.protocol}</p>;
  const runs = runsOf(saved.quotations);
  return runs.map((run, index) => {
    const [first] = run;
    if (!first) return null;
    const before = runs[index - 1]?.[0];
    const isNewSection = before?.section !== first.section || before.slug !== first.slug;
    return (
      <figure key={`${first.slug} ${first.section} ${first.lineId}`} className={css.quotation}>
        {isNewSection && (
          <p className={css.section}>
            <Link to="/urgence/$slug" params={{ slug: first.slug }} hash={first.lineId}>
              {t(`emergency/library:sections.${first.section}`)}
            </Link>
          </p>
        )}
        {run.map(({ lineId, text }) => (
          <blockquote key={lineId} lang="fr">
            {text}
          </blockquote>
        ))}
        <figcaption>
          <span>{t('card.version', { version: first.version })}</span>
          {first.source && <span lang="fr">{first.source}</span>}
        </figcaption>
      </figure>
    );
  });
}
