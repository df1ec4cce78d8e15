import { NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '#web/shared/api/request.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Fields } from '#web/shared/ui/fields.tsx';
import css from './reports.module.css';
import { useReport } from './use-reports.ts';

const longestFault = 1000;

interface ReportFieldsProps {
  slug: string;
  version: number;
  /** Those among which one may choose; at least one. */
  lines: readonly { id: string; text: string }[];
  /** The line it is opened from: chosen already, and no list is in the way. */
  from?: string;
  /** What closes it; absent where it stands open by itself. */
  onClose?: () => void;
  onSent?: () => void;
}

/** Which line is wrong, and what is wrong with it. */
export function ReportFields({ slug, version, lines, from, onClose, onSent }: ReportFieldsProps) {
  const { t } = useTranslation('emergency/reports');
  const report = useReport();
  const [lineId, setLineId] = useState(from ?? lines[0]?.id);
  const [fault, setFault] = useState('');
  const [isChoosing, setChoosing] = useState(from === undefined);
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (isChoosing && from !== undefined) list.current?.focus();
  }, [isChoosing, from]);
  const line = lines.find(({ id }) => id === lineId);
  if (!line) return null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    report.mutate(
      { slug, read_version: version, line_id: line.id, line: line.text, fault },
      {
        onSuccess: () => {
          setFault('');
          onSent?.();
        },
      },
    );
  };
  const refusal =
    report.error instanceof ApiProblem
      ? report.error.fields.find(({ path }) => path === 'fault')?.message
      : undefined;
  return (
    <Fields>
      <form className={css.form} aria-label={t('form.title')} onSubmit={send}>
        <p>{t('form.words')}</p>
        {isChoosing && (
          <NativeSelect
            ref={list}
            label={t('form.line')}
            value={lineId}
            data={lines.map(({ id, text }) => ({ value: id, label: text }))}
            onChange={({ currentTarget }) => setLineId(currentTarget.value)}
          />
        )}
        <blockquote lang="fr" className={css.line}>
          {line.text}
        </blockquote>
        {!isChoosing && lines.length > 1 && (
          <div className={css.other}>
            <Button variant="subtle" onClick={() => setChoosing(true)}>
              {t('form.other')}
            </Button>
          </div>
        )}
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
        <div className={css.actions}>
          <Button type="submit" variant="outline" isPending={report.isPending}>
            {t('form.send')}
          </Button>
          {onClose && (
            <Button variant="subtle" onClick={onClose}>
              {t('form.close')}
            </Button>
          )}
        </div>
        <p role="status">{report.isSuccess && fault === '' && t('form.sent')}</p>
      </form>
    </Fields>
  );
}
