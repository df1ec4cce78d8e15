import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProtocolDraft } from '#modules/emergency/contract/protocol-draft.ts';
import type { Person } from '#web/shared/session.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { Purpose } from '../purpose.tsx';
import { RoomTop } from '../room-top.tsx';
import { Approval } from './approval.tsx';
import { DraftDesk } from './draft-desk.tsx';
import { Comparison, Preview } from './draft-views.tsx';
import css from './editor.module.css';
import { emptyContent } from './form-content.ts';
import { RefusalNotice } from './refusal.tsx';
import { draftQuery, publishedQuery } from './use-drafts.ts';
import { forgetContent } from './use-editing.ts';
import { WritersOnly } from './writers-only.tsx';

const route = getRouteApi('/urgence/redaction/$id');

function EditorFrame({ title, lead, children }: { title: ReactNode; lead?: string; children: ReactNode }) {
  const { t } = useTranslation('emergency/editor');
  return (
    <Page
      eyebrow={
        <RoomTop>
          <Link to="/urgence/redaction">{t('list.title')}</Link>
        </RoomTop>
      }
      title={title}
      lead={lead}
    >
      {children}
      <Purpose title={t('room')} words={t('purpose')} />
    </Page>
  );
}

interface AgainProps {
  name: string;
  children: (again: { key: number; onDiscard: () => void }) => ReactNode;
}

/** Begins a desk anew when what was unsaved is thrown away. */
function Again({ name, children }: AgainProps) {
  const [key, setKey] = useState(0);
  const onDiscard = () => {
    forgetContent(name);
    setKey(key + 1);
  };
  return children({ key, onDiscard });
}

/** A draft: its author writes, anybody else among clinicians reads and approves. */
export function DraftView({ draft, person }: { draft: ProtocolDraft; person: Person }) {
  const { t } = useTranslation('emergency/editor');
  const isMine = draft.authorId === person.id;
  const { version } = draft.structure;
  return (
    <EditorFrame
      title={<span lang="fr">{draft.structure.title}</span>}
      lead={t(draft.submittedAt ? 'lead.submitted' : 'lead.draft', { version })}
    >
      <RefusalNotice {...{ draft, person }} />
      {isMine ? (
        <Again name={draft.id}>
          {({ key, onDiscard }) => (
            <DraftDesk
              key={key}
              {...{ draft, onDiscard }}
              start={draft.structure}
              name={draft.id}
              isNewTopic={false}
            />
          )}
        </Again>
      ) : (
        <>
          <section className={css.view} aria-labelledby="changes">
            <h2 id="changes">{t('differences.title')}</h2>
            <Comparison content={draft.structure} />
          </section>
          <section className={css.view} aria-label={t('views.preview')}>
            <Preview content={draft.structure} />
          </section>
        </>
      )}
      <Approval draft={draft} person={person} />
    </EditorFrame>
  );
}

function SavedDraft({ id, person }: { id: string; person: Person }) {
  const { t } = useTranslation('emergency/editor');
  const draft = useQuery(draftQuery(id));
  if (draft.data) return <DraftView key={id} draft={draft.data} person={person} />;
  if (draft.isPending) return <Loading />;
  return (
    <EditorFrame title={t('untitled')}>
      <Failure error={draft.error} onRetry={() => void draft.refetch()} />
    </EditorFrame>
  );
}

function NewDraft({ from }: { from: string | undefined }) {
  const { t } = useTranslation('emergency/editor');
  const [blank] = useState(() => emptyContent(new Date()));
  const published = useQuery({ ...publishedQuery(from ?? ''), enabled: from !== undefined });
  const title = from === undefined ? t('lead.newTitle') : (published.data?.title ?? t('untitled'));
  if (published.isLoading) return <Loading />;
  const name = from === undefined ? 'nouveau' : `nouveau:${from}`;
  return (
    <EditorFrame title={title} lead={t(from === undefined ? 'lead.new' : 'lead.newVersion')}>
      {published.error ? (
        <Failure error={published.error} onRetry={() => void published.refetch()} />
      ) : (
        <Again name={name}>
          {({ key, onDiscard }) => (
            <DraftDesk
              key={key}
              {...{ name, onDiscard }}
              start={published.data ?? blank}
              isNewTopic={!published.data}
            />
          )}
        </Again>
      )}
    </EditorFrame>
  );
}

/** `/urgence/redaction/nouveau` and each draft by its identifier. */
export function EditorPage() {
  const { t } = useTranslation('emergency/editor');
  const { id } = route.useParams();
  const { depuis } = route.useSearch();
  return (
    <WritersOnly title={t('list.title')}>
      {(person) =>
        id === 'nouveau' ? (
          <NewDraft key={depuis ?? ''} from={depuis} />
        ) : (
          <SavedDraft id={id} person={person} />
        )
      }
    </WritersOnly>
  );
}
