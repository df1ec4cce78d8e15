import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Field, Form } from '#web/shared/ui/form.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import css from './account-page.module.css';
import { identity, useIdentity } from './identity.ts';

/** Asks for a link by mail; the answer never says whether the address has an account. */
export function ForgottenPage() {
  const { t } = useTranslation('accounts');
  const send = useIdentity(identity.askReset);
  if (send.isSuccess) {
    return (
      <Page title={t('forgotten.sent.title')} lead={t('forgotten.sent.words')} width="narrow">
        <p className={css.links}>
          <Link to="/connexion">{t('forgotten.back')}</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page title={t('forgotten.title')} lead={t('forgotten.lead')} width="narrow">
      <Form
        submit={t('forgotten.submit')}
        error={send.error}
        isPending={send.isPending}
        onSend={({ email }) => send.mutate({ email })}
      >
        <Field name="email" type="email" label={t('fields.email')} autoComplete="username" required />
      </Form>
      <p className={css.links}>
        <Link to="/connexion">{t('forgotten.back')}</Link>
      </p>
    </Page>
  );
}
