import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { personQuery } from '#web/shared/session.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { identity, useIdentity } from '../identity.ts';

/** Leaves this device; nothing of the person stays in the page. */
export function SignOut() {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const navigate = useNavigate();
  const send = useIdentity(identity.signOut, async () => {
    client.clear();
    client.setQueryData(personQuery.queryKey, null);
    await navigate({ to: '/' });
  });
  return (
    <div>
      {send.error && <Failure error={send.error} />}
      <Button variant="outline" isPending={send.isPending} onClick={() => send.mutate(undefined)}>
        {t('signOut')}
      </Button>
    </div>
  );
}
