import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { personQuery } from '#web/shared/session.ts';
import { Fold } from '#web/shared/ui/fold.tsx';
import { Form, PasswordField } from '#web/shared/ui/form.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { identity, useIdentity } from '../identity.ts';
import css from './settings.module.css';

/** Leaving is as easy as joining: the password, and everything is gone. */
export function EraseAccount() {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const navigate = useNavigate();
  const send = useIdentity(identity.eraseAccount, async () => {
    sayDone(t('erase.done'));
    client.clear();
    client.setQueryData(personQuery.queryKey, null);
    await navigate({ to: '/' });
  });
  return (
    <Card title={t('erase.title')}>
      <p className={css.soft}>{t('erase.words')}</p>
      <Fold title={t('erase.open')}>
        <Form
          submit={t('erase.submit')}
          isDanger
          error={send.error}
          isPending={send.isPending}
          onSend={({ password }) => send.mutate({ password })}
        >
          <PasswordField
            name="password"
            label={t('fields.currentPassword')}
            autoComplete="current-password"
          />
        </Form>
      </Fold>
    </Card>
  );
}
