import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { personQuery, usePerson } from '#web/shared/session.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { Appearance } from './appearance.tsx';
import { ConsentsDoor } from './consents-door.tsx';
import { EraseAccount } from './erase-account.tsx';
import { Profile } from './profile.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Security } from './security.tsx';
import { Sessions } from './sessions.tsx';
import { SignOut } from './sign-out.tsx';

/** How Hygie looks, who one is here, how one gets in, and how one leaves. */
export function SettingsPage() {
  const { t } = useTranslation('accounts');
  const person = usePerson();
  const { error, refetch } = useQuery(personQuery);
  return (
    <Page title={t('settings.title')} {...(person ? { lead: person.email } : {})}>
      <Appearance />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {person && (
        <>
          <Profile person={person} />
          <Security />
          <SecondFactor isEnabled={person.isTotpEnabled} />
          <Sessions />
          <ConsentsDoor />
          <SignOut />
          <EraseAccount />
        </>
      )}
    </Page>
  );
}
