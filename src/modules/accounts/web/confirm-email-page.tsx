import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button, LinkButton } from '#web/shared/ui/button.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { identity, useIdentity, useNewPerson } from './identity.ts';

const route = getRouteApi('/confirmer-adresse');

/** Where the mail's link leads. A tap confirms, so that a mail scanner that opens links changes nothing. */
export function ConfirmEmailPage() {
  const { t } = useTranslation('accounts');
  const { token } = route.useSearch();
  const refresh = useNewPerson();
  const send = useIdentity(identity.confirmEmail, refresh);
  if (send.data) {
    return (
      <Page title={t('confirmEmail.done')} lead={send.data.email} width="narrow">
        <LinkButton to="/">{t('confirmEmail.home')}</LinkButton>
      </Page>
    );
  }
  return (
    <Page title={t('confirmEmail.title')} lead={t('confirmEmail.lead')} width="narrow">
      {send.error && <Failure error={send.error} />}
      <Button isPending={send.isPending} onClick={() => send.mutate({ token: token ?? '' })}>
        {t('confirmEmail.submit')}
      </Button>
    </Page>
  );
}
