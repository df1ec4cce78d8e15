import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { request } from '#web/shared/api/request.ts';
import { forgetUnsent } from '#web/shared/device-memory.ts';
import { personQuery } from '#web/shared/session.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';

/** Everything of this room, gone from the server and from this page; drafts, from this device. */
function useEraseEverything(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request('/api/wellbeing/own-data', { method: 'DELETE', answer: z.undefined() }),
    onSuccess: () => {
      forgetUnsent();
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== personQuery.queryKey[0] });
      onDone();
    },
  });
}

/** Erasing all of one's well-being, and not the account. */
export function EraseCard() {
  const { t } = useTranslation('wellbeing/data');
  const erase = useEraseEverything(() => sayDone(t('erase.done')));
  return (
    <Card title={t('erase.title')}>
      <p>{t('erase.words')}</p>
      <ConfirmButton
        variant="outline"
        label={t('erase.label')}
        question={t('erase.question')}
        isPending={erase.isPending}
        onConfirm={() => erase.mutate()}
      />
      {erase.error && <Failure error={erase.error} />}
    </Card>
  );
}
