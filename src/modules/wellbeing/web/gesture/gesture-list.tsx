import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '#web/shared/dates.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { type GestureKind, GestureKinds, isOfKind } from './gesture-kinds.tsx';
import css from './gesture-list.module.css';
import { gesturesQuery } from './gestures.ts';

// As many as a phone shows without scrolling far; the rest is one press away.
const shownFirst = 8;

/** The library: every gesture with its length and its evidence, to be taken without a check-in. */
export function GestureList() {
  const { t } = useTranslation('wellbeing/gesture');
  const { data, error, refetch } = useQuery(gesturesQuery);
  const [kind, setKind] = useState<GestureKind>('all');
  const [isWhole, setWhole] = useState(false);
  const found = data?.filter((gesture) => isOfKind(gesture, kind)) ?? [];
  const shown = isWhole ? found : found.slice(0, shownFirst);
  return (
    <section className={css.section} aria-labelledby="gestures">
      <h2 id="gestures">{t('library')}</h2>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <GestureKinds chosen={kind} onChoose={setKind} />}
      {data && (
        <p className={css.found} role="status">
          {t('found', { count: found.length })}
        </p>
      )}
      <ul className={css.list}>
        {shown.map(({ slug, content, duration_seconds: seconds, evidence_grade: grade }) => (
          <li key={slug}>
            <Link to="/bien-etre/gestes/$slug" params={{ slug }} className={css.gesture}>
              <span className={css.title}>{content[currentLanguage()].title}</span>
              <span className={css.facts}>{t('listFacts', { seconds, grade })}</span>
            </Link>
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <Button variant="outline" onClick={() => setWhole(true)}>
          {t('showAll', { count: found.length })}
        </Button>
      )}
    </section>
  );
}
