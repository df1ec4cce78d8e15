import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostCalendarBytes } from '#modules/wellbeing/contract/shift-import.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import css from '../rituals.module.css';
import { ImportPreview } from './import-preview.tsx';
import { useReadCalendar } from './shift-import.ts';

type Reminder = 'import.nothingChosen' | 'import.tooLarge' | 'import.unreadable';

/** « Importer mes gardes (.ics) »: a file or its text, read, shown, and kept only as corrected. */
export function ImportShifts() {
  const { t } = useTranslation('wellbeing/rituals');
  const ids = { file: useId(), text: useId() };
  const [isOpen, setOpen] = useState(false);
  const [file, setFile] = useState<File>();
  const [text, setText] = useState('');
  const [reminder, setReminder] = useState<Reminder>();
  const read = useReadCalendar();
  const close = () => {
    setOpen(false);
    setFile(undefined);
    setText('');
    read.reset();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!file && text.trim() === '') return setReminder('import.nothingChosen');
    if ((file?.size ?? new Blob([text]).size) > mostCalendarBytes) return setReminder('import.tooLarge');
    try {
      const content = file ? await file.text() : text;
      setReminder(undefined);
      read.mutate(content);
    } catch {
      setReminder('import.unreadable');
    }
  };
  if (!isOpen) {
    return (
      <div className={css.row}>
        <Button variant="outline" onClick={() => setOpen(true)}>
          {t('import.open')}
        </Button>
      </div>
    );
  }
  if (read.data) return <ImportPreview reading={read.data} onDone={close} />;
  return (
    <form className={css.form} onSubmit={(event) => void send(event)} noValidate>
      <p className={css.soft}>{t('import.how')}</p>
      <label htmlFor={ids.file}>{t('import.file')}</label>
      <input
        id={ids.file}
        className={css.file}
        type="file"
        accept=".ics,text/calendar"
        onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
      />
      <label htmlFor={ids.text}>{t('import.paste')}</label>
      <textarea
        id={ids.text}
        className={css.paste}
        rows={4}
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p role="status">{reminder && t(reminder)}</p>
      {read.error && <Failure error={read.error} />}
      <div className={css.row}>
        <Button type="submit" isPending={read.isPending}>
          {t('import.read')}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t('import.cancel')}
        </Button>
      </div>
    </form>
  );
}
