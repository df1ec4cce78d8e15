import { NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProtocolContent } from '#modules/emergency/contract/protocol-content.ts';
import { linesOf } from '#modules/emergency/rules/protocol-faults.ts';
import { ApiProblem } from '#web/shared/api/request.ts';
import { usePerson } from '#web/shared/session.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Fields } from '#web/shared/ui/fields.tsx';
import { Fold } from '#web/shared/ui/fold.tsx';
import css from './reports.module.css';
import { useReport } from './use-reports.ts';

const longestFault = 1000;

/** Says to those who write protocols what is wrong with a line of this version. For whoever is signed in. */
export function ReportForm({ structure }: { structure: ProtocolContent }) {
  const { t } = useTranslation('emergency/reports');
  const person = usePerson();
  const report = useReport();
  const lines = linesOf(structure).map(({ line }) => line);
  const [lineId, setLineId] = useState(lines[0]?.id ?? '');
  const [fault, setFault] = useState('');
  const line = lines.find(({ id }) => id === lineId);
  if (!person || !line) return null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { slug, version } = structure;
    report.mutate(
      { slug, read_version: version, line_id: line.id, line: line.text, fault },
      { onSuccess: () => setFault('') },
    );
  };
  const refusal =
    report.error instanceof ApiProblem
      ? report.error.fields.find(({ path }) => path === 'fault')?.message
      : undefined;
  return (
    <Fold title={t('form.title')}>
      <Fields>
        <form className={css.form} onSubmit={send}>
          <p>{t('form.words')}</p>
          <NativeSelect
            label={t('form.line')}
            value={lineId}
            data={lines.map(({ id, text }) => ({ value: id, label: text }))}
            onChange={({ currentTarget }) => setLineId(currentTarget.value)}
          />
          <blockquote lang="fr" className={css.line}>
            {line.text}
          </blockquote>
          <Textarea
            label={t('form.fault')}
            description={t('form.hint')}
            value={fault}
            maxLength={longestFault}
            error={refusal}
            rows={4}
            required
            onChange={({ currentTarget }) => setFault(currentTarget.value)}
          />
          {report.error && refusal === undefined && <Failure error={report.error} />}
          <div>
            <Button type="submit" variant="outline" isPending={report.isPending}>
              {t('form.send')}
            </Button>
          </div>
          <p role="status">{report.isSuccess && fault === '' && t('form.sent')}</p>
        </form>
      </Fields>
    </Fold>
  );
}
