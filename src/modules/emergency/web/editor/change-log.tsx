import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ProtocolChangeLog } from '#modules/emergency/contract/protocol-draft.ts';
import { request } from '#web/shared/api/request.ts';
import { dayAndTime } from '#web/shared/dates.ts';
import { usePerson } from '#web/shared/session.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Fold } from '#web/shared/ui/fold.tsx';
import { DifferenceList } from './difference-list.tsx';
import css from './editor.module.css';
import { useWho } from './use-who.ts';

type Change = z.infer<typeof ProtocolChangeLog>['changes'][number];

function ChangeRow({ change, isFirst }: { change: Change; isFirst: boolean }) {
  const { t } = useTranslation('emergency/editor');
  const who = useWho(usePerson());
  const { version, event, at, origin, authorId, approvedBy, recallReason, differences } = change;
  return (
    <li className={css.change}>
      <p className={css.place}>
        <strong>{t('log.version', { version })}</strong> · {t(`log.events.${event}`)} ·{' '}
        {dayAndTime(new Date(at))}
      </p>
      <p className={css.facts}>
        <span>
          {origin === 'shipped' || authorId === null
            ? t('log.shipped')
            : t('log.author', { who: who(authorId, change.authorName) })}
        </span>
        {approvedBy !== null && (
          <span>
            {t(event === 'reviewed' ? 'log.reviewer' : 'log.approver', {
              who: who(approvedBy, change.approverName),
            })}
          </span>
        )}
      </p>
      {event === 'recalled' && recallReason && (
        <p>
          {t('log.reason')} <span lang="fr">{recallReason}</span>
        </p>
      )}
      {event === 'published' && !isFirst && (
        <Fold title={t('log.differences', { count: differences.length })}>
          <DifferenceList differences={differences} />
        </Fold>
      )}
    </li>
  );
}

/** Every version of a protocol, the newest first: what changed, when, and by whom. */
export function ChangeLog({ slug }: { slug: string }) {
  const { t } = useTranslation('emergency/editor');
  const log = useQuery({
    queryKey: ['emergency', 'log', slug],
    queryFn: () => request(`/api/emergency/protocols/${slug}/versions`, { answer: ProtocolChangeLog }),
  });
  if (log.isPending) return <Loading />;
  if (log.error) return <Failure error={log.error} onRetry={() => void log.refetch()} />;
  const { changes } = log.data;
  return (
    <ol className={css.lines} aria-label={t('log.title')}>
      {changes.map((change, index) => (
        <ChangeRow
          key={`${change.version} ${change.event} ${change.at}`}
          change={change}
          isFirst={index === changes.length - 1}
        />
      ))}
    </ol>
  );
}
