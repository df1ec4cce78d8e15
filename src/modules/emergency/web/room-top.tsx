import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './emergency.module.css';
import { NightSwitch } from './library/night-switch.tsx';

/** Above a page's title: the way back, to the room unless told otherwise, and the night, which holds in all of it. */
export function RoomTop({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('emergency');
  return (
    <span className={css.top}>
      {children ?? <Link to="/urgence">{t('title')}</Link>}
      <NightSwitch />
    </span>
  );
}
