import { useTranslation } from 'react-i18next';
import type { QuotationReference } from '#modules/emergency/contract/saved-protocol.ts';
import { usePerson } from '#web/shared/session.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button, LinkButton } from '#web/shared/ui/button.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import css from './saved.module.css';
import { useKeep } from './saved.ts';

/** Keeps lines of the reference as they are today. Nothing for who is not signed in: nothing of theirs is kept. */
export function KeepLines({ lines }: { lines: readonly QuotationReference[] }) {
  const { t } = useTranslation('emergency/saved');
  const person = usePerson();
  const keep = useKeep();
  if (!person || lines.length === 0) return null;
  return (
    <div className={css.keep}>
      {keep.isSuccess ? (
        <LinkButton to="/urgence/enregistres" variant="light">
          {t('keep.see')}
        </LinkButton>
      ) : (
        <Button
          variant="light"
          isPending={keep.isPending}
          onClick={() => keep.mutate(lines, { onSuccess: () => sayDone(t('keep.done')) })}
        >
          {t('keep.lines', { count: lines.length })}
        </Button>
      )}
      {keep.error && <Failure error={keep.error} />}
    </div>
  );
}
