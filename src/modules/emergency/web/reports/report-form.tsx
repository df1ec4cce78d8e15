import { useTranslation } from 'react-i18next';
import type { ProtocolContent } from '#modules/emergency/contract/protocol-content.ts';
import { linesOf } from '#modules/emergency/rules/protocol-faults.ts';
import { usePerson } from '#web/shared/session.ts';
import { Fold } from '#web/shared/ui/fold.tsx';
import { ReportFields } from './report-fields.tsx';

/** Says to those who write protocols what is wrong with a line of this version. For whoever is signed in. */
export function ReportForm({ structure }: { structure: ProtocolContent }) {
  const { t } = useTranslation('emergency/reports');
  const person = usePerson();
  const lines = linesOf(structure).map(({ line }) => line);
  if (!person || lines.length === 0) return null;
  return (
    <Fold title={t('form.title')}>
      <ReportFields slug={structure.slug} version={structure.version} lines={lines} />
    </Fold>
  );
}
