import { useTranslation } from 'react-i18next';
import { Fold } from '#web/shared/ui/fold.tsx';
import { Field, Form, PasswordField } from '#web/shared/ui/form.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { identity, useIdentity } from '../identity.ts';

function EmailChange() {
  const { t } = useTranslation('accounts');
  const send = useIdentity(identity.changeEmail);
  if (send.isSuccess) return <p role="status">{t('email.sent')}</p>;
  return (
    <Form
      submit={t('email.submit')}
      submitVariant="light"
      error={send.error}
      isPending={send.isPending}
      onSend={({ email, password }) => send.mutate({ email, password })}
    >
      <Field name="email" type="email" label={t('email.field')} autoComplete="email" />
      <PasswordField name="password" label={t('fields.currentPassword')} autoComplete="current-password" />
    </Form>
  );
}

function PasswordChange() {
  const { t } = useTranslation('accounts');
  const send = useIdentity(identity.changePassword, () => sayDone(t('password.changed')));
  return (
    <Form
      // A new form after each change: no password stays in the page.
      key={send.isSuccess ? send.submittedAt : 0}
      submit={t('password.submit')}
      submitVariant="light"
      error={send.error}
      isPending={send.isPending}
      onSend={({ password, newPassword }) => send.mutate({ password, newPassword })}
    >
      <PasswordField name="password" label={t('fields.currentPassword')} autoComplete="current-password" />
      <PasswordField
        name="newPassword"
        label={t('fields.newPassword')}
        description={t('fields.passwordHint')}
        autoComplete="new-password"
      />
    </Form>
  );
}

/** The address and the password, each behind its fold. */
export function Security() {
  const { t } = useTranslation('accounts');
  return (
    <Card title={t('security.title')}>
      <Fold title={t('email.title')}>
        <EmailChange />
      </Fold>
      <Fold title={t('password.title')}>
        <PasswordChange />
      </Fold>
    </Card>
  );
}
