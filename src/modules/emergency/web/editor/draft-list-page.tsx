import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProtocolDraft } from '#modules/emergency/contract/protocol-draft.ts';
import { dayAndTime } from '#web/shared/dates.ts';
import type { Person } from '#web/shared/session.ts';
import { Empty } from '#web/shared/states/empty.tsx';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Fields } from '#web/shared/ui/fields.tsx';
import { Card, Page } from '#web/shared/ui/page.tsx';
import { Exchange } from '../exchange/exchange.tsx';
import { Purpose } from '../purpose.tsx';
import { OpenReports } from '../reports/open-reports.tsx';
import { RoomTop } from '../room-top.tsx';
import css from './editor.module.css';
import { draftsQuery, titlesQuery } from './use-drafts.ts';
import { useWho } from './use-who.ts';
import { WritersOnly } from './writers-only.tsx';

function DraftRow({ draft, person }: { draft: ProtocolDraft; person: Person }) {
  const { t } = useTranslation('emergency/editor');
  const who = useWho(person);
  const { structure, faults, updatedAt, submittedAt, refusal } = draft;
  return (
    <li className={css.row}>
      <Link to="/urgence/redaction/$id" params={{ id: draft.id }} className={css.rowTitle}>
        <span lang="fr">{structure.title}</span>
      </Link>
      <p className={css.facts}>
        <span>{t('list.version', { version: structure.version })}</span>
        <span>{who(draft.authorId, draft.authorName)}</span>
        <span>
          {submittedAt
            ? t('list.submittedAt', { at: dayAndTime(new Date(submittedAt)) })
            : t('list.updatedAt', { at: dayAndTime(new Date(updatedAt)) })}
        </span>
        {refusal && (
          <span className={css.count}>{t('list.refusedAt', { at: dayAndTime(new Date(refusal.at)) })}</span>
        )}
        {faults.length > 0 && <span className={css.count}>{t('faultCount', { count: faults.length })}</span>}
      </p>
    </li>
  );
}

function Begin() {
  const { t } = useTranslation('emergency/editor');
  const titles = useQuery(titlesQuery);
  const [slug, setSlug] = useState('');
  const protocols = [...(titles.data?.protocols ?? [])].sort((a, b) => a.title.localeCompare(b.title, 'fr'));
  return (
    <Card title={t('list.begin')}>
      <Fields>
        <NativeSelect
          label={t('list.from')}
          description={t('list.fromHint')}
          value={slug}
          data={[
            { value: '', label: t('list.fromNothing') },
            ...protocols.map((one) => ({ value: one.slug, label: one.title })),
          ]}
          onChange={({ currentTarget }) => setSlug(currentTarget.value)}
        />
      </Fields>
      {titles.error && <Failure error={titles.error} onRetry={() => void titles.refetch()} />}
      <div>
        <LinkButton
          to="/urgence/redaction/$id"
          params={{ id: 'nouveau' }}
          search={slug === '' ? {} : { depuis: slug }}
        >
          {t(slug === '' ? 'list.createEmpty' : 'list.createVersion')}
        </LinkButton>
      </div>
    </Card>
  );
}

function Drafts({ person }: { person: Person }) {
  const { t } = useTranslation('emergency/editor');
  const drafts = useQuery(draftsQuery);
  if (drafts.isPending) return <Loading />;
  if (drafts.error) return <Failure error={drafts.error} onRetry={() => void drafts.refetch()} />;
  const all = drafts.data.drafts;
  if (all.length === 0) return <Empty title={t('list.empty')} words={t('list.emptyWords')} />;
  const groups = {
    toApprove: all.filter((one) => one.submittedAt && one.authorId !== person.id),
    mine: all.filter((one) => one.submittedAt && one.authorId === person.id),
    inProgress: all.filter((one) => !one.submittedAt),
  };
  return (['toApprove', 'mine', 'inProgress'] as const)
    .filter((name) => groups[name].length > 0)
    .map((name) => (
      <section key={name} aria-labelledby={name}>
        <h2 id={name}>{t(`list.groups.${name}`)}</h2>
        <ul className={css.rows}>
          {groups[name].map((draft) => (
            <DraftRow key={draft.id} draft={draft} person={person} />
          ))}
        </ul>
      </section>
    ));
}

/** Drafts of protocols by state, and how to begin one. */
export function DraftListPage() {
  const { t } = useTranslation('emergency/editor');
  return (
    <WritersOnly title={t('list.title')}>
      {(person) => (
        <Page eyebrow={<RoomTop />} title={t('list.title')} lead={t('list.lead')}>
          <Drafts person={person} />
          <OpenReports />
          <Begin />
          <Exchange person={person} />
          <Purpose title={t('room')} words={t('purpose')} />
        </Page>
      )}
    </WritersOnly>
  );
}
