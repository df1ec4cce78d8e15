import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Answer, Quotation } from '#modules/emergency/contract/answer.ts';
import { AccountHint } from '../lines/account-hint.tsx';
import { type LineReference, LineToolsSoon } from '../lines/line-tools-soon.tsx';
import { KeepSoon } from '../saved/keep-soon.tsx';
import css from './answer.module.css';
import { OutOfReference } from './out-of-reference.tsx';

/** A line cut out of the reference, with where it stands and where it comes from. */
function Quoted({ quotation, all }: { quotation: Quotation; all: readonly LineReference[] }) {
  const { t } = useTranslation('emergency/library');
  const { text, slug, lineId, section, version, source, population } = quotation;
  return (
    <div className={css.quotation}>
      <figure>
        <blockquote lang="fr">{text}</blockquote>
        <figcaption>
          <Link to="/urgence/$slug" params={{ slug }} hash={lineId} className={css.place}>
            {t('answer.place', { section: t(`sections.${section}`), version })}
          </Link>
          {population && <span>{population.map((one) => t(`populations.${one}`)).join(', ')}</span>}
          {source && (
            <span lang="fr" className={css.source}>
              {source}
            </span>
          )}
        </figcaption>
      </figure>
      <LineToolsSoon line={referenceTo(quotation)} all={all} />
    </div>
  );
}

const referenceTo = ({ slug, version, section, lineId, text }: Quotation) => ({
  slug,
  version,
  section,
  lineId,
  text,
});

/** What the question was understood as: nothing is replaced in silence. */
function Understood({ expansions, corrections }: Pick<Answer, 'expansions' | 'corrections'>) {
  const { t } = useTranslation('emergency/library');
  const read = [...corrections, ...expansions];
  if (read.length === 0) return null;
  return (
    <p className={css.understood}>
      {t('answer.understood')}{' '}
      <span lang="fr">{read.map(({ from, to }) => t('answer.expansion', { from, to })).join(', ')}</span>
    </p>
  );
}

function Warnings({ warnings }: Pick<Answer, 'warnings'>) {
  // Said beside each title already.
  const said = warnings.filter(({ code }) => code !== 'review-required');
  if (said.length === 0) return null;
  return (
    <ul className={css.warnings} lang="fr">
      {said.map(({ code, text }) => (
        <li key={code}>{text}</li>
      ))}
    </ul>
  );
}

/** The answer: one protocol, several to choose from, or plainly none. Never a sentence of our own making. */
export function AnswerPanel({ answer }: { answer: Answer }) {
  const { t } = useTranslation('emergency/library');
  const { verdict, candidates, quotations, warnings } = answer;
  if (verdict === 'none')
    return (
      <OutOfReference answer={answer}>
        <Understood {...answer} />
        <Warnings warnings={warnings} />
      </OutOfReference>
    );
  const shown = verdict === 'found' ? candidates.slice(0, 1) : candidates;
  const lines = quotations.map(referenceTo);
  return (
    <div className={css.answer}>
      {verdict === 'several' && <p className={css.lead}>{t('answer.several')}</p>}
      <Warnings warnings={warnings} />
      {shown.map(({ slug, title, clinicalReview }) => (
        <article key={slug} className={css.card}>
          <h2>
            <Link to="/urgence/$slug" params={{ slug }} className={css.name} lang="fr">
              {title}
            </Link>
          </h2>
          {clinicalReview === 'required' && <p className={css.review}>{t('review.required')}</p>}
          {quotations
            .filter((quotation) => quotation.slug === slug)
            .slice(0, verdict === 'found' ? undefined : 2)
            .map((quotation) => (
              <Quoted key={quotation.lineId} quotation={quotation} all={lines} />
            ))}
          {verdict === 'found' && quotations.length > 1 && <KeepSoon key={slug} lines={lines} />}
        </article>
      ))}
      <AccountHint />
      <Understood {...answer} />
      {verdict === 'found' && candidates.length > 1 && (
        <p className={css.others}>
          {t('answer.others')}{' '}
          {candidates.slice(1).map(({ slug, title }) => (
            <Link key={slug} to="/urgence/$slug" params={{ slug }} lang="fr">
              {title}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}
