import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fields } from '#web/shared/ui/fields.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { scoreFields } from '../../rules/scores/score.ts';
import { scores } from '../../rules/scores/scores.ts';
import { Purpose } from '../purpose.tsx';
import { RoomTop } from '../room-top.tsx';
import { useScoreWords } from './score-words.ts';
import css from './scores.module.css';

const bare = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Every score, by what it is about. */
export function ScoreListPage() {
  const { t } = useTranslation('emergency/scores');
  const words = useScoreWords();
  const [typed, setTyped] = useState('');
  const found = scores.filter(({ slug, field }) => {
    const said = [slug, words[slug]?.name, words[slug]?.use, t(`fields.${field}`)].join(' ');
    return bare(typed)
      .split(/\s+/)
      .every((word) => bare(said).includes(word));
  });
  return (
    <Page eyebrow={<RoomTop />} title={t('list.title')} lead={t('list.lead')}>
      <Purpose title={t('purpose.title')} words={t('purpose.words')} />
      <Fields>
        <search>
          <TextInput
            type="search"
            label={t('list.search')}
            value={typed}
            maxLength={60}
            leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </search>
      </Fields>
      {found.length === 0 && <p role="status">{t('list.none')}</p>}
      {scoreFields
        .map((field) => ({ field, own: found.filter((score) => score.field === field) }))
        .filter(({ own }) => own.length > 0)
        .map(({ field, own }) => (
          <section key={field} className={css.field}>
            <h2>{t(`fields.${field}`)}</h2>
            <ul>
              {own.map(({ slug }) => (
                <li key={slug}>
                  <Link to="/urgence/scores/$slug" params={{ slug }} className={css.row}>
                    <strong>{words[slug]?.name}</strong>
                    <span>{words[slug]?.use}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </Page>
  );
}
