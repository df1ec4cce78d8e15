import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Form, PasswordField } from '#web/shared/ui/form.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import css from './account-page.module.css';
import { identity, useIdentity } from './identity.ts';

const route = getRouteApi('/nouveau-mot-de-passe');

/** Where the mail's link leads: a new password, and every session closed. */
export function ResetPage() {
  const { t } = useTranslation('accounts');
  const { token } = route.useSearch();
  const send = useIdentity(identity.reset);
  if (send.isSuccess) {
    return (
      <Page title={t('reset.done.title')} lead={t('reset.done.words')} width="narrow">
        <LinkButton to="/connexion">{t('signIn.submit')}</LinkButton>
      </Page>
    );
  }
  return (
    <Page title={t('reset.title')} lead={t('reset.lead')} width="narrow">
      <Form
        submit={t('reset.submit')}
        error={send.error}
        isPending={send.isPending}
        onSend={({ password }) => send.mutate({ token: token ?? '', password })}
      >
        <PasswordField
          name="password"
          label={t('fields.newPassword')}
          description={t('fields.passwordHint')}
          autoComplete="new-password"
          required
        />
      </Form>
      <p className={css.links}>
        <Link to="/mot-de-passe-oublie">{t('reset.askAgain')}</Link>
      </p>
    </Page>
  );
}
