import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { useErasePoint } from './erase.ts';

/** Erases one point, after asking once. */
export function DeletePoint({ id, when }: { id: string; when: string }) {
  const { t } = useTranslation('wellbeing');
  const erase = useErasePoint(() => sayDone(t('history.erase.oneDone')));
  return (
    <ConfirmButton
      label={t('history.erase.one')}
      fullLabel={t('history.erase.oneOf', { when })}
      question={erase.error ? t('history.erase.failed') : t('history.erase.oneQuestion')}
      isPending={erase.isPending}
      onConfirm={() => erase.mutate(id)}
    />
  );
}
