import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { protocolDifferences } from '#modules/emergency/rules/protocol-differences.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { ReviewNotices } from '../library/notices.tsx';
import { ProtocolBody } from '../library/protocol-body.tsx';
import { DifferenceList } from './difference-list.tsx';
import css from './editor.module.css';
import { type FormContent, previewOf } from './form-content.ts';
import { publishedQuery } from './use-drafts.ts';

/** The protocol as its readers will see it. */
export function Preview({ content }: { content: FormContent }) {
  const { t } = useTranslation('emergency/editor');
  const { structure, leftOut } = useMemo(() => previewOf(content), [content]);
  return (
    <>
      {leftOut > 0 && <p className={css.hint}>{t('preview.leftOut', { count: leftOut })}</p>}
      <h2 className={css.previewTitle} lang="fr">
        {structure.title || t('untitled')}
      </h2>
      <ReviewNotices clinicalReview="required" isReviewOverdue={false} reviewOn={structure.reviewOn} />
      <ProtocolBody protocol={{ structure }} target="" />
    </>
  );
}

/** What would change for readers, from what they have today. */
export function Comparison({ content }: { content: FormContent }) {
  const { t } = useTranslation('emergency/editor');
  const published = useQuery({ ...publishedQuery(content.slug), enabled: content.slug !== '' });
  if (published.error) return <Failure error={published.error} onRetry={() => void published.refetch()} />;
  if (published.isLoading) return <Loading />;
  if (!published.data) return <p className={css.hint}>{t('differences.nothingPublished')}</p>;
  return (
    <>
      <p className={css.hint}>{t('differences.from', { version: published.data.version })}</p>
      <DifferenceList differences={protocolDifferences(published.data, previewOf(content).structure)} />
    </>
  );
}
