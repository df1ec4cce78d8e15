import { useTranslation } from 'react-i18next';
import { evaluate, inFrench, type Outcome } from '../../rules/scores/evaluate.ts';
import type { Answers, Score } from '../../rules/scores/score.ts';
import { figureIn, type ScoreWords } from './score-words.ts';
import css from './scores.module.css';

interface ResultProps {
  score: Score;
  words: ScoreWords;
  answers: Answers;
}

/** The number with its working and its band, or why there is none. */
export function Result({ score, words, answers }: ResultProps) {
  const { t } = useTranslation('emergency/scores');
  const outcome = evaluate(score, answers);
  return (
    <section className={css.result} aria-live="polite" aria-atomic="true">
      <h2>{t('page.result')}</h2>
      {outcome.kind === 'result' ? (
        <Figure outcome={outcome} words={words} />
      ) : (
        <NoNumber outcome={outcome} words={words} />
      )}
    </section>
  );
}

type Kind<Name extends Outcome['kind']> = Extract<Outcome, { kind: Name }>;

function Figure({ outcome, words }: { outcome: Kind<'result'>; words: ScoreWords }) {
  const { t, i18n } = useTranslation('emergency/scores');
  const { shown, working, band } = outcome;
  return (
    <>
      <p className={css.number}>{figureIn(i18n.language, shown)}</p>
      <p>{words.bands[band]}</p>
      <p className={css.working}>
        {t('page.working')} {figureIn(i18n.language, working)}
      </p>
      <p className={css.soft}>{t(working.includes('≈') ? 'page.rounded' : 'page.exact')}</p>
    </>
  );
}

function NoNumber({ outcome, words }: { outcome: Kind<'missing' | 'impossible'>; words: ScoreWords }) {
  const { t, i18n } = useTranslation('emergency/scores');
  if (outcome.kind === 'missing') return <p>{t('page.missing', { count: outcome.items.length })}</p>;
  const { id, least, most, unit } = outcome.item;
  const said = (figure: number) => figureIn(i18n.language, inFrench(figure));
  return <p>{t('page.impossible', { item: words.items[id], least: said(least), most: said(most), unit })}</p>;
}
