import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostBundleMegabytes } from '#modules/emergency/contract/bundle-exchange.ts';
import type { Person } from '#web/shared/session.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import css from './exchange.module.css';
import { BundlePlan } from './plan.tsx';
import { useExport, useImportBundle, useReadBundle } from './use-exchange.ts';

function Export() {
  const { t } = useTranslation('emergency/exchange');
  const sending = useExport();
  return (
    <div className={css.part}>
      <h3>{t('export.title')}</h3>
      <p>{t('export.words')}</p>
      {sending.error && <Failure error={sending.error} />}
      <div>
        <Button
          variant="outline"
          isPending={sending.isPending}
          onClick={() => sending.mutate(undefined, { onSuccess: () => sayDone(t('export.done')) })}
        >
          {t('export.save')}
        </Button>
      </div>
    </div>
  );
}

type Reminder = 'nothingChosen' | 'tooLarge' | 'unreadable';

function Import({ person }: { person: Person }) {
  const { t } = useTranslation('emergency/exchange');
  const ids = { file: useId(), hint: useId() };
  const [file, setFile] = useState<File>();
  const [reminder, setReminder] = useState<Reminder>();
  const reading = useReadBundle();
  const taking = useImportBundle();
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setReminder(undefined);
    reading.reset();
    taking.reset();
  };
  const read = async (event: FormEvent) => {
    event.preventDefault();
    taking.reset();
    if (!file) return setReminder('nothingChosen');
    if (file.size > mostBundleMegabytes * 1_000_000) return setReminder('tooLarge');
    try {
      const text = await file.text();
      setReminder(undefined);
      reading.mutate(text);
    } catch {
      setReminder('unreadable');
    }
  };
  const text = reading.variables;
  return (
    <div className={css.part}>
      <h3>{t('import.title')}</h3>
      <p id={ids.hint}>{t('import.words')}</p>
      <form className={css.part} onSubmit={(event) => void read(event)} noValidate>
        <label htmlFor={ids.file} className={css.label}>
          {t('import.file')}
        </label>
        <input
          id={ids.file}
          className={css.file}
          type="file"
          accept=".json,application/json"
          aria-describedby={ids.hint}
          onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
        />
        <p role="status" className={css.reminder}>
          {reminder && t(`import.${reminder}`, { megabytes: mostBundleMegabytes })}
        </p>
        {reading.error && <Failure error={reading.error} />}
        <div>
          <Button type="submit" variant="outline" isPending={reading.isPending}>
            {t('import.read')}
          </Button>
        </div>
      </form>
      {reading.data && text !== undefined && (
        <BundlePlan
          reading={taking.data ?? reading.data}
          isTaken={taking.isSuccess}
          isPending={taking.isPending}
          error={taking.error}
          person={person}
          onTake={() => taking.mutate(text)}
        />
      )}
    </div>
  );
}

/** Signed bundles between instances: giving one, and taking one in after having seen what it would bring. */
export function Exchange({ person }: { person: Person }) {
  const { t } = useTranslation('emergency/exchange');
  return (
    <Card title={t('title')}>
      <Export />
      <Import person={person} />
    </Card>
  );
}
