import { useTranslation } from 'react-i18next';
import type { EdnItem } from '#modules/study/contract/edn-item.ts';
import css from './programme.module.css';

/** One item: its number, its official title, where it belongs, how many objectives. */
export function ItemRow({ item }: { item: EdnItem }) {
  const { t } = useTranslation('study');
  const { rank_a_objectives: rankA, rank_b_objectives: rankB, teaching_unit: unit } = item;
  return (
    <>
      <span className={css.number}>{item.item_number}</span>
      <div className={css.words}>
        <p className={css.title} lang="fr">
          {item.title}
        </p>
        <p className={css.facts}>
          {unit !== null && <span>{t('items.unitShort', { unit })}</span>}
          {item.specialties.map((specialty) => (
            <span key={specialty} lang="fr">
              {specialty}
            </span>
          ))}
          {rankA !== null && rankB !== null && <span>{t('items.objectives', { rankA, rankB })}</span>}
        </p>
        {!item.title_confirmed && (
          <p className={css.doubt}>
            {item.title_other_wording
              ? t('items.otherWording', { wording: item.title_other_wording })
              : t('items.unconfirmed')}
          </p>
        )}
      </div>
    </>
  );
}
