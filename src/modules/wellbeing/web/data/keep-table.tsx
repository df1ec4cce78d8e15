import { useTranslation } from 'react-i18next';
import { ownTables } from '#modules/wellbeing/contract/own-tables.ts';
import { Card } from '#web/shared/ui/page.tsx';
import css from './data.module.css';

/** How long each kind of thing is kept, and what ends it. */
export function KeepTable() {
  const { t } = useTranslation('wellbeing/data');
  return (
    <Card title={t('keep.title')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('keep.what')}</th>
            <th scope="col">{t('keep.howLong')}</th>
          </tr>
        </thead>
        <tbody>
          {[...ownTables, 'consents' as const].map((table) => (
            <tr key={table}>
              <th scope="row">{t(`keep.tables.${table}.what`)}</th>
              <td>{t(`keep.tables.${table}.howLong`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
