import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { SealedEntry } from '#modules/wellbeing/contract/sealed-entry.ts';
import { usePerson } from '#web/shared/session.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Fields } from '#web/shared/ui/fields.tsx';
import { type OpenJournal, openJournal } from './open-journal.ts';
import { PassphraseForm } from './passphrase-form.tsx';
import { sealedQuery } from './sealed-entries.ts';
import { useIdle } from './use-idle.ts';

const idleMs = 10 * 60_000;

/** What stands behind the passphrase. */
export interface Unlocked {
  journal: OpenJournal;
  /** Every envelope there is, closed. */
  sealed: readonly SealedEntry[];
  lock: () => void;
}

interface WithKeyProps {
  holds: 'journal' | 'checkIns';
  /** What stands around the passphrase, when what it opens brings its own page. */
  frame?: (closed: ReactNode) => ReactNode;
  children: (unlocked: Unlocked) => ReactNode;
}

function LockedWhenIdle({ onIdle, children }: { onIdle: () => void; children: ReactNode }) {
  useIdle(idleMs, onIdle);
  return children;
}

const bare = (closed: ReactNode) => closed;

function Lock({
  ownerId,
  sealed,
  holds,
  frame = bare,
  children,
}: WithKeyProps & { ownerId: string; sealed: SealedEntry[] }) {
  const [journal, setJournal] = useState<OpenJournal>();
  const open = useMutation({
    mutationFn: (passphrase: string) => openJournal(ownerId, passphrase, sealed),
    onSuccess: setJournal,
    networkMode: 'always',
    gcTime: 0,
  });
  const lock = () => setJournal(undefined);
  if (journal) return <LockedWhenIdle onIdle={lock}>{children({ journal, sealed, lock })}</LockedWhenIdle>;
  return frame(
    <PassphraseForm
      isFirst={sealed.length === 0}
      holds={holds}
      isPending={open.isPending}
      error={open.error}
      // The mutation would remember the passphrase it was given.
      onOpen={(passphrase) => open.mutate(passphrase, { onSuccess: open.reset })}
    />,
  );
}

/** Asks for the passphrase, then shows what it opens. The key lives in this page and ends with it. */
export function WithKey({ holds, frame = bare, children }: WithKeyProps) {
  const ownerId = usePerson()?.id;
  const { data: sealed, error, refetch } = useQuery(sealedQuery);
  if (error) return frame(<Failure error={error} onRetry={() => void refetch()} />);
  if (!sealed || !ownerId) return frame(<Loading />);
  return (
    <Fields>
      <Lock ownerId={ownerId} sealed={sealed} holds={holds} frame={frame}>
        {children}
      </Lock>
    </Fields>
  );
}
