import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExportWords, savedAsMarkdown } from '#modules/emergency/rules/saved-export.ts';
import { fullDate } from '#web/shared/dates.ts';
import { saveFile } from '#web/shared/save-file.ts';
import { usePerson } from '#web/shared/session.ts';
import { Empty } from '#web/shared/states/empty.tsx';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Button, LinkButton } from '#web/shared/ui/button.tsx';
import { Fields } from '#web/shared/ui/fields.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { Purpose } from '../purpose.tsx';
import { RoomTop } from '../room-top.tsx';
import css from './saved.module.css';
import { type Kept, savedQuery } from './saved.ts';
import { SavedCard } from './saved-card.tsx';

function Export({ kept }: { kept: readonly Kept[] }) {
  const { t } = useTranslation('emergency/saved');
  const words: ExportWords = {
    title: t('title'),
    keptOn: (at) => t('card.keptOn', { day: fullDate(new Date(at)) }),
    version: (version) => t('card.version', { version }),
    reviewRequired: t('card.review'),
    ownNote: t('note.label'),
    flag: ({ kind, version, reason }) => [t(`flags.${kind}`, { version }), reason].filter(Boolean).join(' '),
  };
  const save = (content: string, type: string, name: string) =>
    saveFile(new Blob([content], { type: `${type};charset=utf-8` }), name);
  return (
    <div className={css.keep}>
      <Button
        variant="outline"
        onClick={() => save(savedAsMarkdown(kept, words), 'text/markdown', `${t('export.name')}.md`)}
      >
        {t('export.text')}
      </Button>
      <Button
        variant="outline"
        onClick={() => save(JSON.stringify(kept, null, 2), 'application/json', `${t('export.name')}.json`)}
      >
        {t('export.json')}
      </Button>
    </div>
  );
}

function Lists({ kept, ownId }: { kept: readonly Kept[]; ownId: string }) {
  const { t } = useTranslation('emergency/saved');
  const [tag, setTag] = useState('');
  const own = kept.filter(({ saved }) => saved.user_id === ownId);
  const shared = kept.filter(({ saved }) => saved.user_id !== ownId);
  const tags = [...new Set(own.flatMap(({ note }) => note?.tags ?? []))].sort((a, b) =>
    a.localeCompare(b, 'fr'),
  );
  const shown = tag === '' ? own : own.filter(({ note }) => note?.tags.includes(tag));
  return (
    <>
      {tags.length > 0 && (
        <Fields>
          <NativeSelect
            label={t('filter.label')}
            value={tag}
            data={[{ value: '', label: t('filter.all') }, ...tags]}
            onChange={({ currentTarget }) => setTag(currentTarget.value)}
          />
        </Fields>
      )}
      {shown.map((one) => (
        <SavedCard key={one.saved.id} {...one} ownId={ownId} />
      ))}
      {own.length > 0 && <Export kept={own} />}
      {shared.length > 0 && (
        <section className={css.shared} aria-labelledby="shared">
          <h2 id="shared">{t('shared.title')}</h2>
          {shared.map((one) => (
            <SavedCard key={one.saved.id} {...one} ownId={ownId} />
          ))}
        </section>
      )}
    </>
  );
}

/** What one kept of the reference, and what others share: quotations of their day, and what became of them. */
export function SavedPage() {
  const { t } = useTranslation(['emergency/saved', 'emergency']);
  const person = usePerson();
  const { data, error, refetch, isPending } = useQuery(savedQuery);
  return (
    <Page eyebrow={<RoomTop />} title={t('title')} lead={t('lead')}>
      {isPending && <Loading />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <Empty title={t('empty')} words={t('emptyWords')}>
          <LinkButton to="/urgence">{t('toReference')}</LinkButton>
        </Empty>
      )}
      {data && data.length > 0 && person && <Lists kept={data} ownId={person.id} />}
      <Purpose title={t('emergency:title')} words={t('emergency:purpose')} />
    </Page>
  );
}
