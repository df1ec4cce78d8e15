import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StartingSituation } from '#modules/study/contract/starting-situation.ts';
import { Fields } from '#web/shared/ui/fields.tsx';
import css from './programme.module.css';
import { situationsQuery } from './programme.ts';
import { ProgrammeList } from './programme-list.tsx';
import { ProgrammePage } from './programme-page.tsx';
import { SearchField } from './search-field.tsx';

const route = getRouteApi('/members/reviser/situations');

function SituationRow({ situation }: { situation: StartingSituation }) {
  const { t } = useTranslation('study');
  const { other_wording: wording, title_status: status } = situation;
  const isInDoubt = status !== null && status !== 'confirmed';
  return (
    <>
      <span className={css.number}>{situation.situation_number}</span>
      <div className={css.words}>
        <p className={css.title} lang="fr">
          {situation.description}
        </p>
        {isInDoubt && (
          <p className={css.doubt}>
            {wording ? t('items.otherWording', { wording }) : t('items.unconfirmed')}
          </p>
        )}
      </div>
    </>
  );
}

/** The 356 starting situations, searched by word or number. */
export function SituationsPage() {
  const { t } = useTranslation('study');
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(situationsQuery(q));
  return (
    <ProgrammePage lead={t('situations.lead')}>
      <Fields>
        <search className={css.filters}>
          <SearchField
            label={t('situations.search')}
            value={q}
            onSearch={(words) => void navigate({ search: { q: words }, replace: true })}
          />
        </search>
      </Fields>
      <ProgrammeList
        rows={list.data?.pages.flatMap(({ items }) => items)}
        error={list.error}
        hasMore={list.hasNextPage}
        isLoadingMore={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
        onRetry={() => void list.refetch()}
        keyOf={({ id }) => id}
        renderRow={(situation) => <SituationRow situation={situation} />}
      />
    </ProgrammePage>
  );
}
