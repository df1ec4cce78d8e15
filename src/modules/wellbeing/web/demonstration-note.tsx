import { useTranslation } from 'react-i18next';
import { usePerson } from '#web/shared/session.ts';
import css from './demonstration-note.module.css';

/** Says to whoever looks at the demonstration person that what follows is invented; nothing for anybody else. */
export function DemonstrationNote() {
  const { t } = useTranslation('wellbeing');
  if (!usePerson()?.isDemonstration) return null;
  return (
    <p className={css.note} role="note">
      {t('demonstration')}
    </p>
  );
}
