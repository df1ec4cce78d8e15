import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '#modules/wellbeing/contract/shift.ts';
import { dayAndTime } from '#web/shared/dates.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { Fold } from '#web/shared/ui/fold.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { ImportShifts } from './import/import-shifts.tsx';
import css from './rituals.module.css';
import { useCreateShift, useDeleteShift } from './rituals.ts';

const kinds = ['garde', 'repos', 'conges'] as const;
const hourMs = 3_600_000;
const longestMs = { garde: 72 * hourMs, repos: 72 * hourMs, conges: 366 * 24 * hourMs } as const;
const linesAtOnce = 10;

function ShiftLine({ shift }: { shift: Shift }) {
  const { t } = useTranslation('wellbeing/rituals');
  const erase = useDeleteShift(shift.id, () => sayDone(t('shift.erased')));
  const when = t('shift.when', {
    kind: t(`shift.kind.${shift.kind}`),
    start: dayAndTime(new Date(shift.starts_at)),
    end: dayAndTime(new Date(shift.ends_at)),
  });
  return (
    <li className={css.shift}>
      <span>{when}</span>
      <ConfirmButton
        label={t('shift.erase')}
        fullLabel={t('shift.eraseOf', { when })}
        question={t(erase.error ? 'shift.eraseFailed' : 'shift.eraseQuestion')}
        isPending={erase.isPending}
        onConfirm={() => erase.mutate(undefined)}
      />
    </li>
  );
}

/** What is to come first, a few at a time; what is over stands behind a fold. */
function ShiftLines({ shifts }: { shifts: readonly Shift[] }) {
  const { t } = useTranslation('wellbeing/rituals');
  const [shown, setShown] = useState(linesAtOnce);
  const now = Date.now();
  const next = shifts.filter(({ ends_at: end }) => Date.parse(end) > now);
  const past = shifts.filter(({ ends_at: end }) => Date.parse(end) <= now);
  return (
    <>
      <ul aria-label={t('shift.list')}>
        {next.slice(0, shown).map((shift) => (
          <ShiftLine key={shift.id} shift={shift} />
        ))}
      </ul>
      {next.length > shown && (
        <Button variant="subtle" onClick={() => setShown(next.length)}>
          {t('shift.more', { count: next.length - shown })}
        </Button>
      )}
      {past.length > 0 && (
        <Fold title={t('shift.past')}>
          <ul aria-label={t('shift.past')}>
            {past.map((shift) => (
              <ShiftLine key={shift.id} shift={shift} />
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

/** Shifts, rests and leave, entered by hand or imported: what « after a night shift » counts from. */
export function ShiftsCard({ shifts }: { shifts: readonly Shift[] }) {
  const { t } = useTranslation('wellbeing/rituals');
  const [kind, setKind] = useState<Shift['kind']>('garde');
  const [start, setStart] = useState('');
  const [end, setEnd] = useState('');
  const [isReminded, setReminded] = useState(false);
  const create = useCreateShift(() => {
    setStart('');
    setEnd('');
    sayDone(t('shift.saved'));
  });
  const lengthMs = Date.parse(end) - Date.parse(start);
  const isPossible = lengthMs > 0 && lengthMs <= longestMs[kind];
  const save = (event: FormEvent) => {
    event.preventDefault();
    setReminded(!isPossible);
    if (isPossible) {
      const [starts_at, ends_at] = [new Date(start).toISOString(), new Date(end).toISOString()];
      create.mutate({ kind, starts_at, ends_at });
    }
  };
  return (
    <Card title={t('shift.title')}>
      <p className={css.soft}>{t('shift.words')}</p>
      <ImportShifts />
      <form className={css.form} onSubmit={save} noValidate>
        <NativeSelect
          label={t('shift.kindLabel')}
          value={kind}
          onChange={({ currentTarget }) =>
            setKind(kinds.find((each) => each === currentTarget.value) ?? 'garde')
          }
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t(`shift.kind.${each}`)}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          type="datetime-local"
          label={t('shift.start')}
          value={start}
          onChange={({ currentTarget }) => setStart(currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          label={t('shift.end')}
          value={end}
          error={isReminded && !isPossible ? t('shift.impossible') : undefined}
          onChange={({ currentTarget }) => setEnd(currentTarget.value)}
        />
        {create.error && <Failure error={create.error} />}
        <Button type="submit" variant="light" isPending={create.isPending}>
          {t('shift.save')}
        </Button>
      </form>
      <ShiftLines shifts={shifts} />
    </Card>
  );
}
