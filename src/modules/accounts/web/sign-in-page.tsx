import { getRouteApi, Link, useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Form, PasswordField } from '#web/shared/ui/form.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import css from './account-page.module.css';
import { identity, useIdentity, useNewPerson } from './identity.ts';

const route = getRouteApi('/connexion');

function CodeStep({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const { t } = useTranslation('accounts');
  const send = useIdentity(identity.signInWithCode, onSignedIn);
  return (
    <Page title={t('signIn.code.title')} lead={t('signIn.code.lead')} width="narrow">
      <Form
        submit={t('signIn.submit')}
        error={send.error}
        isPending={send.isPending}
        onSend={({ code }) => send.mutate({ code })}
      >
        <Field name="code" label={t('signIn.code.label')} autoComplete="one-time-code" autoFocus required />
      </Form>
    </Page>
  );
}

/** E-mail and password, then the code when the person asked for one. */
export function SignInPage() {
  const { t } = useTranslation('accounts');
  const { suite } = route.useSearch();
  const [needsCode, setNeedsCode] = useState(false);
  const navigate = useNavigate();
  const router = useRouter();
  const welcome = useNewPerson();
  const enter = async () => {
    await welcome();
    if (suite) router.history.push(suite);
    else await navigate({ to: '/' });
  };
  const send = useIdentity(identity.signIn, ({ needsTotp }) => (needsTotp ? setNeedsCode(true) : enter()));
  if (needsCode) return <CodeStep onSignedIn={enter} />;
  return (
    <Page title={t('signIn.title')} width="narrow">
      <Form
        submit={t('signIn.submit')}
        error={send.error}
        isPending={send.isPending}
        onSend={({ email, password, shared }) => send.mutate({ email, password, remember: shared !== 'on' })}
      >
        <Field name="email" type="email" label={t('fields.email')} autoComplete="username" required />
        <PasswordField
          name="password"
          label={t('fields.password')}
          autoComplete="current-password"
          required
        />
        <label className={css.check}>
          <input type="checkbox" name="shared" />
          {t('signIn.shared')}
        </label>
      </Form>
      <p className={css.links}>
        <Link to="/mot-de-passe-oublie">{t('signIn.forgotten')}</Link>
        <Link to="/inscription" search={suite ? { suite } : {}}>
          {t('signIn.signUp')}
        </Link>
      </p>
    </Page>
  );
}
