import { Link, Outlet, useMatches } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { HelpButton } from '#modules/wellbeing/web/help/help-button.tsx';
import { useSession } from '#web/shared/session.ts';
import { Toasts } from '#web/shared/ui/toast.tsx';
import { Mark } from '../brand/mark.tsx';
import css from './frame.module.css';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { UpdatePrompt } from './update-prompt.tsx';
import { useArrival } from './use-arrival.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { usePreferenceSync } from './use-preference-sync.ts';

/** What stands around every page: the mark, the way to help, the rooms, and what passes by. */
export function Frame() {
  const { t } = useTranslation('shell');
  const { person, isUnreachable } = useSession();
  const isFocused = useMatches().some(({ staticData }) => staticData.isFocused);
  // Offline one does not know who is here; the rooms stay, and say what they can.
  const hasNavigation = (Boolean(person) || isUnreachable) && !isFocused;
  useArrival();
  useKeptFocus();
  usePreferenceSync();
  return (
    <div className={css.frame} data-nav={hasNavigation ? 'shown' : 'none'}>
      <a className={css.skip} href="#main">
        {t('skip')}
      </a>
      <header className={css.bar}>
        <Link to="/" className={css.brand}>
          <Mark />
          {t('name')}
        </Link>
        <div className={css.help}>
          <HelpButton />
        </div>
      </header>
      {hasNavigation && <Navigation />}
      <main id="main" className={css.main} tabIndex={-1}>
        <OfflineBanner isUnreachable={isUnreachable} />
        <UpdatePrompt />
        <Outlet />
      </main>
      {person === null && <LanguageSwitch />}
      <Toasts />
    </div>
  );
}
