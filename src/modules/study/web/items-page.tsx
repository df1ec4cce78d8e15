import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Fields } from '#web/shared/ui/fields.tsx';
import teachingUnits from '../../../../catalogue/programme/teaching-units.json' with { type: 'json' };
import { ItemRow } from './item-row.tsx';
import css from './programme.module.css';
import { itemsQuery } from './programme.ts';
import { ProgrammeList } from './programme-list.tsx';
import { ProgrammePage } from './programme-page.tsx';
import { SearchField } from './search-field.tsx';
import { specialties } from './specialties.ts';

const route = getRouteApi('/members/reviser');

/** The 367 items of the national programme: search by word or number, by teaching unit, by specialty. */
export function ItemsPage() {
  const { t } = useTranslation('study');
  const { q, unite, specialite } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(itemsQuery({ q, unit: unite, specialty: specialite }));
  const refine = (change: {
    q?: string | undefined;
    unite?: number | undefined;
    specialite?: string | undefined;
  }) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true });

  return (
    <ProgrammePage lead={t('items.lead')}>
      <Fields>
        <search className={css.filters}>
          <SearchField label={t('items.search')} value={q} onSearch={(words) => refine({ q: words })} />
          <NativeSelect
            label={t('items.unit')}
            value={unite ?? ''}
            onChange={({ currentTarget: { value } }) =>
              refine({ unite: value === '' ? undefined : Number(value) })
            }
          >
            <option value="">{t('items.allUnits')}</option>
            {teachingUnits.map(({ number, title }) => (
              <option key={number} value={number} lang="fr">
                {t('items.unitOption', { number, title })}
              </option>
            ))}
          </NativeSelect>
          <NativeSelect
            label={t('items.specialty')}
            value={specialite ?? ''}
            onChange={({ currentTarget: { value } }) =>
              refine({ specialite: value === '' ? undefined : value })
            }
          >
            <option value="">{t('items.allSpecialties')}</option>
            {specialties.map((specialty) => (
              <option key={specialty} value={specialty} lang="fr">
                {specialty}
              </option>
            ))}
          </NativeSelect>
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
        renderRow={(item) => <ItemRow item={item} />}
      />
    </ProgrammePage>
  );
}
