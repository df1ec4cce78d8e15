import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '#web/shared/dates.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import css from './gesture-list.module.css';
import { gesturesQuery } from './gestures.ts';

/** The library: every gesture with its length and its evidence, to be taken without a check-in. */
export function GestureList() {
  const { t } = useTranslation('wellbeing');
  const { data, error, refetch } = useQuery(gesturesQuery);
  return (
    <section className={css.section} aria-labelledby="gestures">
      <h2 id="gestures">{t('gesture.library')}</h2>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <ul className={css.list}>
        {data?.map(({ slug, content, duration_seconds: seconds, evidence_grade: grade }) => (
          <li key={slug}>
            <Link to="/bien-etre/gestes/$slug" params={{ slug }} className={css.gesture}>
              <span className={css.title}>{content[currentLanguage()].title}</span>
              <span className={css.facts}>{t('gesture.listFacts', { seconds, grade })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
