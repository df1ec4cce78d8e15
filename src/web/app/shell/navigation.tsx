import { IconBook2, IconHeart, IconSettings, IconStethoscope, IconSun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import css from './frame.module.css';

// Only rooms that really exist; the others join when their first screen does.
const places = [
  { to: '/', words: 'nav.today', Icon: IconSun, isExact: true, room: 'wellbeing' },
  { to: '/bien-etre', words: 'nav.wellbeing', Icon: IconHeart, isExact: false, room: 'wellbeing' },
  { to: '/reviser', words: 'nav.study', Icon: IconBook2, isExact: false, room: 'study' },
  { to: '/urgence', words: 'nav.emergency', Icon: IconStethoscope, isExact: false, room: 'emergency' },
  { to: '/reglages', words: 'nav.settings', Icon: IconSettings, isExact: false, room: 'wellbeing' },
] as const;

export function Navigation() {
  const { t } = useTranslation('shell');
  return (
    <nav className={css.nav} aria-label={t('nav.label')} data-no-print>
      <ul>
        {places.map(({ to, words, Icon, isExact, room }) => (
          <li key={to}>
            <Link
              to={to}
              className={css.place}
              activeOptions={{ exact: isExact, includeSearch: false }}
              data-room={room}
            >
              <Icon stroke={1.75} aria-hidden="true" />
              {t(words)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
