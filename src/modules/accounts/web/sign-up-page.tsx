import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#web/shared/preferences.ts';
import { Field, Form, PasswordField } from '#web/shared/ui/form.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import css from './account-page.module.css';
import { identity, useIdentity, useNewPerson } from './identity.ts';

/** Three fields, nothing else asked. */
export function SignUpPage() {
  const { t } = useTranslation('accounts');
  const { language } = usePreferences();
  const { suite } = useSearch({ strict: false });
  const navigate = useNavigate();
  const router = useRouter();
  const welcome = useNewPerson();
  const send = useIdentity(identity.signUp, async () => {
    await welcome();
    if (suite) router.history.push(suite);
    else await navigate({ to: '/' });
  });
  return (
    <Page title={t('signUp.title')} width="narrow">
      <p className={css.promise}>{t('signUp.promise')}</p>
      <Form
        submit={t('signUp.submit')}
        error={send.error}
        isPending={send.isPending}
        onSend={({ name, email, password }) => send.mutate({ name, email, password, language })}
      >
        <Field
          name="name"
          label={t('fields.name')}
          description={t('signUp.nameHint')}
          autoComplete="given-name"
          required
        />
        <Field name="email" type="email" label={t('fields.email')} autoComplete="email" required />
        <PasswordField
          name="password"
          label={t('fields.password')}
          description={t('fields.passwordHint')}
          autoComplete="new-password"
          required
        />
      </Form>
      <p className={css.links}>
        <Link to="/connexion" search={suite ? { suite } : {}}>
          {t('signUp.signIn')}
        </Link>
      </p>
    </Page>
  );
}
