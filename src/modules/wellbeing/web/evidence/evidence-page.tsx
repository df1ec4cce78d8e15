import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '#web/shared/dates.ts';
import { Empty } from '#web/shared/states/empty.tsx';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { Card, Page } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { DemonstrationNote } from '../demonstration-note.tsx';
import { gesturesQuery } from '../gesture/gestures.ts';
import { evidenceQuery, useEraseEffects } from './before-after.ts';
import css from './evidence.module.css';
import { EvidenceChart, type ToldEvidence } from './evidence-chart.tsx';
import { EvidenceTable } from './evidence-table.tsx';

function EvidenceLines({ told }: { told: readonly ToldEvidence[] }) {
  const { t } = useTranslation('wellbeing/evidence');
  return (
    <ul className={css.lines}>
      {told.map(({ slug, title, count, verdict }) => (
        <li key={slug} className={css.line}>
          <span className={css.lineTitle}>{title}</span>
          <span>{t(`verdict.${verdict}`)}</span>
          <span className={css.soft}>{t('times', { count })}</span>
        </li>
      ))}
    </ul>
  );
}

/** « Ce qui t'aide »: what each gesture has done for this person, how sure that is, and what cannot be said yet. */
export function EvidencePage() {
  const { t } = useTranslation('wellbeing/evidence');
  const evidence = useQuery(evidenceQuery);
  const gestures = useQuery(gesturesQuery);
  const erase = useEraseEffects(() => sayDone(t('erase.done')));
  const error = evidence.error ?? gestures.error;
  const told = evidence.data?.gestures.map((one) => ({
    ...one,
    title: gestures.data?.find(({ slug }) => slug === one.slug)?.content[currentLanguage()].title ?? one.slug,
  }));
  const { tooFew = [], spoken = [] } = Object.groupBy(told ?? [], ({ verdict }) =>
    verdict === 'too-few' ? 'tooFew' : 'spoken',
  );
  return (
    <Page eyebrow={t('eyebrow')} title={t('title')} lead={t('lead')}>
      <DemonstrationNote />
      {error ? <Failure error={error} onRetry={() => void evidence.refetch()} /> : !told && <Loading />}
      {told?.length === 0 && (
        <Empty title={t('empty.title')} words={t('empty.words')}>
          <LinkButton to="/bien-etre/point" variant="light">
            {t('empty.start')}
          </LinkButton>
        </Empty>
      )}
      {told && told.length > 0 && (
        <>
          <EvidenceLines told={[...spoken, ...tooFew]} />
          {spoken.length > 0 && (
            <>
              <figure>
                <figcaption className={css.caption}>{t('chart.title')}</figcaption>
                <EvidenceChart told={spoken} band={evidence.data?.negligiblePoints ?? 0} />
                <p className={css.soft}>{t('chart.how')}</p>
              </figure>
              <EvidenceTable told={spoken} />
            </>
          )}
          <div data-no-print>
            <Card title={t('erase.title')}>
              <p className={css.soft}>{t('erase.words')}</p>
              <ConfirmButton
                label={t('erase.all')}
                question={t('erase.question')}
                isPending={erase.isPending}
                onConfirm={() => erase.mutate(undefined)}
              />
              {erase.error && <Failure error={erase.error} />}
            </Card>
          </div>
        </>
      )}
    </Page>
  );
}
