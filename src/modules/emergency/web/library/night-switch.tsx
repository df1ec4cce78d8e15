import { IconMoon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './library.module.css';
import { changeNight, useNight } from './night.ts';

/** One tap to red on black and huge type, and one tap back. */
export function NightSwitch() {
  const { t } = useTranslation('emergency');
  const isNight = useNight();
  return (
    <button type="button" className={css.night} aria-pressed={isNight} onClick={() => changeNight(!isNight)}>
      <IconMoon size={22} stroke={1.75} aria-hidden="true" />
      {t('night')}
    </button>
  );
}
