import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostNoteCharacters } from '#modules/wellbeing/contract/sealed-check-in.ts';
import { Page } from '#web/shared/ui/page.tsx';
import { CheckInForm } from '../check-in/check-in-form.tsx';
import { WhySentence } from '../check-in/why-sentence.tsx';
import { CrisisCard } from '../crisis/crisis-card.tsx';
import { GestureScreen } from '../gesture/gesture-screen.tsx';
import { type Unlocked, WithKey } from '../journal/sealed/with-key.tsx';
import css from './sealed.module.css';
import { type LocalAnswer, useLocalCheckIn, useOpenedCheckIns } from './use-local-check-in.ts';

function Note({ note, onNote }: { note: string; onNote: (note: string) => void }) {
  const { t } = useTranslation('wellbeing/sealed');
  const id = useId();
  return (
    <div className={css.note}>
      <label htmlFor={id}>{t('checkIn.note')}</label>
      <textarea
        id={id}
        className={css.text}
        rows={3}
        maxLength={mostNoteCharacters}
        autoComplete="off"
        value={note}
        onChange={({ currentTarget }) => onNote(currentTarget.value)}
      />
      <CrisisCard text={note} />
      <p className={css.soft}>{t('checkIn.sealedHere')}</p>
    </div>
  );
}

function Form({ unlocked, onSaved }: { unlocked: Unlocked; onSaved: (answer: LocalAnswer) => void }) {
  const [note, setNote] = useState('');
  const record = useLocalCheckIn(unlocked, onSaved);
  // Opened while the person answers, so that the gesture comes at once.
  useOpenedCheckIns(unlocked);
  const kept = note.trim() === '' ? {} : { note };
  return (
    <CheckInForm
      record={{
        isPending: record.isPending,
        error: record.error,
        mutate: (checkIn) => record.mutate({ ...checkIn, ...kept }),
      }}
    >
      <Note note={note} onNote={setNote} />
    </CheckInForm>
  );
}

/** A check-in that leaves this device sealed: the passphrase, the same form, and a gesture chosen here. */
export function SealedCheckInPage() {
  const { t } = useTranslation('wellbeing/sealed');
  const [answer, setAnswer] = useState<LocalAnswer>();
  if (answer)
    return <GestureScreen gesture={answer.gesture} why={<WhySentence why={answer.why} />} isAfterCheckIn />;
  return (
    <WithKey
      holds="checkIns"
      frame={(closed) => (
        <Page title={t('checkIn.title')} lead={t('checkIn.lead')} width="narrow">
          {closed}
          <Link to="/bien-etre/donnees" className={css.link}>
            {t('checkIn.leaveMode')}
          </Link>
        </Page>
      )}
    >
      {(unlocked) => <Form unlocked={unlocked} onSaved={setAnswer} />}
    </WithKey>
  );
}
