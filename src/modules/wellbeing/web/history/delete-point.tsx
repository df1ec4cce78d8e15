import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { useErasePoint } from './erase.ts';

/** Erases one point, after asking once. */
export function DeletePoint({ id, when }: { id: string; when: string }) {
  const { t } = useTranslation('wellbeing');
  const place = useRef<HTMLDivElement>(null);
  const erase = useErasePoint(() => {
    sayDone(t('history.erase.oneDone'));
    // The line is about to go: the focus stays in the table.
    place.current?.closest<HTMLElement>('[tabindex]')?.focus();
  });
  return (
    <div ref={place}>
      <ConfirmButton
        label={t('history.erase.one')}
        fullLabel={t('history.erase.oneOf', { when })}
        question={erase.error ? t('history.erase.failed') : t('history.erase.oneQuestion')}
        isPending={erase.isPending}
        onConfirm={() => erase.mutate(id)}
      />
    </div>
  );
}
