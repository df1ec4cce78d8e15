import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type OpenSession, OpenSessions } from '#modules/accounts/contract/sessions.ts';
import { request } from '#web/shared/api/request.ts';
import { dayAndTime } from '#web/shared/dates.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import css from './settings.module.css';

const path = '/api/accounts/sessions';
const queryKey = ['open-sessions'];

function useEndSessions() {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | undefined) =>
      request(id === undefined ? path : `${path}/${id}`, { method: 'DELETE', answer: z.undefined() }),
    onSuccess: () => {
      sayDone(t('sessions.ended'));
      return client.invalidateQueries({ queryKey });
    },
  });
}

function Session({ session }: { session: z.infer<typeof OpenSession> }) {
  const { t } = useTranslation('accounts');
  const end = useEndSessions();
  const { browser, system, isCurrent } = session;
  const device = [browser, system].filter(Boolean).join(' · ') || t('sessions.unknown');
  const seen = dayAndTime(new Date(session.lastSeenAt));
  return (
    <li className={css.session}>
      <div>
        <p className={css.device}>{device}</p>
        <p className={css.soft}>{isCurrent ? t('sessions.current') : t('sessions.seen', { when: seen })}</p>
      </div>
      {!isCurrent && (
        <ConfirmButton
          label={t('sessions.end')}
          fullLabel={t('sessions.endOf', { device })}
          question={t('sessions.endQuestion')}
          isPending={end.isPending}
          onConfirm={() => end.mutate(session.id)}
        />
      )}
    </li>
  );
}

/** Where the person is signed in, and how to end it from here. */
export function Sessions() {
  const { t } = useTranslation('accounts');
  const end = useEndSessions();
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => request(path, { answer: OpenSessions, signal }),
  });
  return (
    <Card title={t('sessions.title')}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <ul>
        {data?.items.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      {data && data.items.length > 1 && (
        <ConfirmButton
          variant="outline"
          label={t('sessions.endOthers')}
          question={t('sessions.endOthersQuestion')}
          isPending={end.isPending}
          onConfirm={() => end.mutate(undefined)}
        />
      )}
    </Card>
  );
}
