import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { consentPurposes } from '#modules/accounts/contract/consent.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { ConsentCard } from './consent-card.tsx';
import { ConsentHistory } from './consent-history.tsx';
import css from './consents.module.css';
import { consentsQuery } from './consents.ts';

/** What the person agreed to, use by use, and the record of every change. */
export function ConsentsPage() {
  const { t } = useTranslation('accounts/consents');
  const { data, error, refetch } = useQuery(consentsQuery);
  return (
    <Page
      eyebrow={
        <Link to="/reglages" className={css.back}>
          {t('back')}
        </Link>
      }
      title={t('title')}
      lead={t('lead')}
    >
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          {consentPurposes.map((purpose) => (
            <ConsentCard
              key={purpose}
              purpose={purpose}
              last={data.find((answer) => answer.purpose === purpose)}
            />
          ))}
          <ConsentHistory answers={data} />
        </>
      )}
    </Page>
  );
}
