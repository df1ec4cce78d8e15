import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProtocolDraft } from '#modules/emergency/contract/protocol-draft.ts';
import { dayAndTime } from '#web/shared/dates.ts';
import type { Person } from '#web/shared/session.ts';
import { Fold } from '#web/shared/ui/fold.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import css from './editor.module.css';
import { Reasoned } from './reasoned.tsx';
import { useReferenceChange } from './use-drafts.ts';
import { useWho } from './use-who.ts';

/** Not approving what another person submitted, and telling them why. */
export function Refuse({ id }: { id: string }) {
  const { t } = useTranslation('emergency/editor');
  const navigate = useNavigate();
  const refusal = useReferenceChange();
  const refuse = async (reason: string) => {
    try {
      await refusal.mutateAsync({ path: `protocol-drafts/${id}/refusal`, body: { reason } });
      sayDone(t('refusal.done'));
      await navigate({ to: '/urgence/redaction' });
    } catch {
      // Said beside the button, from the mutation.
    }
  };
  return (
    <Fold title={t('refusal.title')}>
      <Reasoned
        words={{
          hint: t('refusal.words'),
          reason: t('refusal.reason'),
          needsReason: t('refusal.needsReason'),
          confirm: t('refusal.confirm'),
          sure: t('refusal.sure'),
        }}
        isPending={refusal.isPending}
        error={refusal.error}
        onConfirm={(reason) => void refuse(reason)}
      />
    </Fold>
  );
}

/** What a second clinician asked for, until the draft is submitted again. */
export function RefusalNotice({ draft, person }: { draft: ProtocolDraft; person: Person }) {
  const { t } = useTranslation('emergency/editor');
  const who = useWho(person);
  const { refusal, authorId } = draft;
  if (!refusal) return null;
  return (
    <section className={css.refused} aria-labelledby="refused">
      <h2 id="refused">{t('refusal.was')}</h2>
      <p lang="fr" className={css.reason}>
        {refusal.reason}
      </p>
      <p className={css.facts}>
        <span>{t('refusal.by', { who: who(refusal.by, refusal.byName) })}</span>
        <span>{dayAndTime(new Date(refusal.at))}</span>
      </p>
      {authorId === person.id && <p>{t('refusal.next')}</p>}
    </section>
  );
}
