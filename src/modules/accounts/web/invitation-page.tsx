import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button, LinkButton } from '#web/shared/ui/button.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { identity, useIdentity, useNewPerson } from './identity.ts';

const route = getRouteApi('/members/invitation');
const roles = ['student', 'clinician', 'teacher', 'moderator', 'admin'] as const;

/** Where the mail's link leads, once signed in: a tap accepts the role that was offered. */
export function InvitationPage() {
  const { t } = useTranslation('accounts');
  const { token } = route.useSearch();
  const refresh = useNewPerson();
  const send = useIdentity(identity.acceptInvitation, refresh);
  const role = roles.find((name) => name === send.data?.role);
  if (role) {
    return (
      <Page title={t('invitation.done')} lead={t(`invitation.roles.${role}`)} width="narrow">
        <LinkButton to="/">{t('confirmEmail.home')}</LinkButton>
      </Page>
    );
  }
  return (
    <Page title={t('invitation.title')} lead={t('invitation.lead')} width="narrow">
      {send.error && <Failure error={send.error} />}
      <Button isPending={send.isPending} onClick={() => send.mutate({ token: token ?? '' })}>
        {t('invitation.accept')}
      </Button>
    </Page>
  );
}
