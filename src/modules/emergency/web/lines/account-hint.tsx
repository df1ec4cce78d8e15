import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePerson } from '#web/shared/session.ts';
import css from './lines.module.css';

/** To a visitor: what an account would let them do with a line. Nothing while it is not known who reads. */
export function AccountHint() {
  const { t } = useTranslation('emergency/library');
  if (usePerson() !== null) return null;
  return (
    <p className={css.hint}>
      {t('account.words')}{' '}
      <Link to="/connexion" search={{ suite: `${location.pathname}${location.search}` }}>
        {t('account.signIn')}
      </Link>
    </p>
  );
}
