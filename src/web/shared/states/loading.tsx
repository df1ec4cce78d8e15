import { useTranslation } from 'react-i18next';
import { Unseen } from '#web/shared/ui/page.tsx';
import css from './states.module.css';

/** Something is on its way. */
export function Loading() {
  const { t } = useTranslation('shell');
  return (
    <div className={css.loading} role="status">
      <Unseen>{t('states.loading')}</Unseen>
      <div className={css.bone} />
      <div className={css.bone} />
      <div className={css.bone} />
    </div>
  );
}
