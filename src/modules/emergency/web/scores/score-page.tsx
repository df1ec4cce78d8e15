import { IconHandStop } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '#web/shared/states/empty.tsx';
import { Button, LinkButton } from '#web/shared/ui/button.tsx';
import { Fields } from '#web/shared/ui/fields.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import type { Answers, Score } from '../../rules/scores/score.ts';
import { scores } from '../../rules/scores/scores.ts';
import { Purpose } from '../purpose.tsx';
import { RoomTop } from '../room-top.tsx';
import { ItemField } from './item-field.tsx';
import { Result } from './result.tsx';
import { type ScoreWords, useScoreWords } from './score-words.ts';
import css from './scores.module.css';

const route = getRouteApi('/urgence/scores/$slug');

/** The score that the address names. */
export function ScorePage() {
  const { t } = useTranslation('emergency/scores');
  const { slug } = route.useParams();
  const words = useScoreWords()[slug];
  const score = scores.find((candidate) => candidate.slug === slug);
  if (score && words) return <OneScore key={slug} score={score} words={words} />;
  return (
    <Page eyebrow={<RoomTop />} title={t('list.title')}>
      <Empty title={t('page.unknown')} words={t('page.unknownWords')}>
        <LinkButton to="/urgence/scores">{t('page.back')}</LinkButton>
      </Empty>
    </Page>
  );
}

interface OneScoreProps {
  score: Score;
  words: ScoreWords;
}

/** One score: first when not to use it, then its criteria, then the number. */
export function OneScore({ score, words }: OneScoreProps) {
  const { t } = useTranslation('emergency/scores');
  const [answers, setAnswers] = useState<Answers>({});
  const [round, setRound] = useState(0);
  const answer = (id: string, value: string | number | undefined) =>
    setAnswers(({ [id]: _before, ...others }) => (value === undefined ? others : { ...others, [id]: value }));
  const populations = score.populations.map((population) => t(`populations.${population}`)).join(', ');
  return (
    <Page
      eyebrow={
        <RoomTop>
          <Link to="/urgence/scores">{t('page.back')}</Link>
        </RoomTop>
      }
      title={words.name}
      lead={words.use}
    >
      <p className={css.soft}>{t('page.for', { populations })}</p>
      <section className={css.not}>
        <h2>
          <IconHandStop size={24} stroke={1.75} aria-hidden="true" />
          {t('page.whenNot')}
        </h2>
        <ul>
          {words.whenNot.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
      <Fields>
        <section className={css.items} key={round}>
          <h2>{t('page.items')}</h2>
          {score.items.map((item) => (
            <ItemField
              key={item.id}
              item={item}
              words={words}
              answer={answers[item.id]}
              onAnswer={(value) => answer(item.id, value)}
            />
          ))}
        </section>
      </Fields>
      <Result score={score} words={words} answers={answers} />
      <Button
        variant="outline"
        onClick={() => {
          setAnswers({});
          setRound(round + 1);
        }}
      >
        {t('page.reset')}
      </Button>
      <section className={css.sources}>
        <h2>{t('page.sources')}</h2>
        {score.sources.map(({ authors, title, journal, year, link }) => (
          <p key={link}>
            <span lang="en">
              {authors}. {title}. {journal}, {year}.
            </span>{' '}
            <a href={link} rel="noreferrer" target="_blank">
              {link.replace(/^https:\/\/(doi\.org\/)?/, (_all, doi) => (doi ? 'doi:' : ''))}
            </a>
          </p>
        ))}
      </section>
      <Purpose title={t('purpose.title')} words={t('purpose.words')} />
      <p className={css.soft}>{t('page.private')}</p>
    </Page>
  );
}
