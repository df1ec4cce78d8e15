import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/shared/ui/button.tsx';

/** Puts the period on paper: its pictures, with their tables open. */
export function PrintButton() {
  const { t } = useTranslation('wellbeing');
  return (
    <div data-no-print>
      <Button variant="outline" onClick={() => window.print()}>
        <IconPrinter size={20} stroke={1.75} aria-hidden="true" />
        {t('history.print')}
      </Button>
    </div>
  );
}
