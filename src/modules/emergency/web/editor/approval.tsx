import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProtocolDraft } from '#modules/emergency/contract/protocol-draft.ts';
import type { Person } from '#web/shared/session.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import css from './editor.module.css';
import { Refuse } from './refusal.tsx';
import { useReferenceChange } from './use-drafts.ts';

/** Why this person does not approve this draft; undefined when they may. */
export function refusalOf(draft: ProtocolDraft, person: Pick<Person, 'id' | 'role'>) {
  if (draft.authorId === person.id) return draft.submittedAt ? 'author' : 'authorDraft';
  if (person.role !== 'clinician') return 'role';
  return draft.submittedAt ? undefined : 'notSubmitted';
}

/** Approving what another person submitted, or why one cannot. */
export function Approval({ draft, person }: { draft: ProtocolDraft; person: Person }) {
  const { t } = useTranslation('emergency/editor');
  const navigate = useNavigate();
  const approval = useReferenceChange();
  const refusal = refusalOf(draft, person);
  const approve = async () => {
    try {
      const { slug } = await approval.mutateAsync({ path: `protocol-drafts/${draft.id}/approval` });
      sayDone(t('approval.done'));
      await navigate({ to: '/urgence/$slug', params: { slug } });
    } catch {
      // Said below, from the mutation.
    }
  };
  return (
    <section className={css.approval} aria-labelledby="approval">
      <h2 id="approval">{t('approval.title')}</h2>
      <p>{t(refusal ? `approval.${refusal}` : 'approval.words')}</p>
      {!refusal && (
        <>
          {approval.error && <Failure error={approval.error} />}
          <div>
            <Button isPending={approval.isPending} onClick={() => void approve()}>
              {t('approval.approve')}
            </Button>
          </div>
          <Refuse id={draft.id} />
        </>
      )}
    </section>
  );
}
