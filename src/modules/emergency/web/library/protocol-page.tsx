import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import i18next from 'i18next';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate } from '#web/shared/dates.ts';
import { Empty } from '#web/shared/states/empty.tsx';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { AccountHint } from '../lines/account-hint.tsx';
import { LineToolsSoon } from '../lines/line-tools-soon.tsx';
import { Purpose } from '../purpose.tsx';
import { RoomTop } from '../room-top.tsx';
import { KeepSoon } from '../saved/keep-soon.tsx';
import { referencesIn } from '../saved/references-in.ts';
import css from './library.module.css';
import { useNight } from './night.ts';
import { dayOf, ReviewNotices } from './notices.tsx';
import { ProtocolBody } from './protocol-body.tsx';
import { type EmergencyReference, useReference } from './use-reference.ts';

// Apart, and never in the way: without network the protocol is read all the same.
const ProtocolTools = lazy(async () => {
  try {
    const [tools] = await Promise.all([
      import('../editor/protocol-tools.tsx'),
      i18next.loadNamespaces('emergency/editor'),
    ]);
    return { default: tools.ProtocolTools };
  } catch {
    return { default: () => <></> };
  }
});

const ReportForm = lazy(async () => {
  try {
    const [form] = await Promise.all([
      import('../reports/report-form.tsx'),
      i18next.loadNamespaces('emergency/reports'),
    ]);
    return { default: form.ReportForm };
  } catch {
    return { default: () => <></> };
  }
});

const route = getRouteApi('/urgence/$slug');

/** Why a protocol is not shown: taken back, not what was signed, or unknown here. */
function Absent({ slug, reference }: { slug: string; reference: EmergencyReference }) {
  const { t } = useTranslation('emergency/library');
  const recall = reference.recalls.find((one) => one.slug === slug);
  const back = <LinkButton to="/urgence">{t('absent.back')}</LinkButton>;
  if (recall)
    return (
      <Page eyebrow={<RoomTop />} title={t('absent.recalled')} lead={t('absent.recalledWords')}>
        <p className={css.notice} data-strong="true">
          {t('absent.recallReason', { day: fullDate(new Date(recall.recalledAt)) })}{' '}
          <span lang="fr">{recall.reason}</span>
        </p>
        <div>{back}</div>
      </Page>
    );
  const isAltered = reference.altered.includes(slug);
  const kind = isAltered ? 'altered' : 'unknown';
  return (
    <Page eyebrow={<RoomTop />} title={t(`absent.${kind}`)}>
      <Empty title={t(`absent.${kind}Title`)} words={t(`absent.${kind}Words`)}>
        {back}
      </Empty>
    </Page>
  );
}

/** Brings the line that a link leads to in sight, once the protocol is there. */
function useTarget(isThere: boolean): string {
  const { hash } = useLocation();
  useEffect(() => {
    if (isThere && hash !== '') document.getElementById(hash)?.scrollIntoView({ block: 'center' });
  }, [isThere, hash]);
  return hash;
}

/** One emergency protocol: what is done first, then the rest, each line with its source. */
export function ProtocolPage() {
  const { t } = useTranslation('emergency/library');
  const { slug } = route.useParams();
  const reference = useReference();
  // While the copy is read, too.
  useNight();
  const protocol = reference.protocols.find((one) => one.slug === slug);
  const target = useTarget(protocol !== undefined);
  if (reference.isPending) return <Loading />;
  if (!protocol && reference.error)
    return (
      <Page eyebrow={<RoomTop />} title={t('absent.unknown')}>
        <Failure error={reference.error} onRetry={reference.retry} />
      </Page>
    );
  if (!protocol) return <Absent slug={slug} reference={reference} />;
  const { title, category, populations, version, reviewOn } = protocol;
  const lines = referencesIn(protocol);
  return (
    <Page
      eyebrow={
        <RoomTop>
          <span>
            <Link to="/urgence">{t('title')}</Link> · {t(`categories.${category}`)}
          </span>
        </RoomTop>
      }
      title={<span lang="fr">{title}</span>}
    >
      <p className={css.soft}>
        {t('identity', {
          populations: populations.map((one) => t(`populations.${one}`)).join(', '),
          version,
          day: dayOf(reviewOn),
        })}
      </p>
      <ReviewNotices {...protocol} />
      {!reference.isVerified && <p className={css.notice}>{t('copy.unverified')}</p>}
      {protocol.structure.resuscitation && (
        <div>
          <LinkButton to="/urgence/code" search={{ protocole: slug }}>
            {t('openCode')}
          </LinkButton>
        </div>
      )}
      <ProtocolBody
        key={slug}
        protocol={protocol}
        target={target}
        renderTools={(section, { id: lineId, text }) => (
          <LineToolsSoon line={{ slug, version, section, lineId, text }} all={lines} />
        )}
      />
      <AccountHint />
      <KeepSoon key={`keep ${slug}`} lines={lines} />
      <Suspense fallback={null}>
        <ReportForm key={`report ${slug}`} structure={protocol.structure} />
        <ProtocolTools slug={slug} clinicalReview={protocol.clinicalReview} />
      </Suspense>
      <Purpose title={t('title')} words={t('purpose')} />
    </Page>
  );
}
