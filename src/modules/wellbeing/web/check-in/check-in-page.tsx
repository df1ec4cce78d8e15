import { lazy, Suspense, useState } from 'react';
import type { CheckInAnswer } from '#modules/wellbeing/contract/check-in.ts';
import { usePreferences } from '#web/shared/preferences.ts';
import { Loading } from '#web/shared/states/loading.tsx';
import { GestureScreen } from '../gesture/gesture-screen.tsx';
import { CheckInForm } from './check-in-form.tsx';
import { ModelWords } from './model-words.tsx';
import { useRecordCheckIn } from './record-check-in.ts';
import { WhySentence } from './why-sentence.tsx';

// The key derivation and the fields come only to those who seal.
const SealedCheckInPage = lazy(async () => {
  const { SealedCheckInPage: page } = await import('../sealed/sealed-check-in-page.tsx');
  return { default: page };
});

function OpenCheckInPage() {
  const [answer, setAnswer] = useState<CheckInAnswer>();
  const record = useRecordCheckIn(setAnswer);
  if (!answer) return <CheckInForm record={record} />;
  const why = (
    <>
      <ModelWords chosenBy={answer.chosenBy} introduction={answer.introduction} />
      <WhySentence why={answer.why} />
    </>
  );
  const { valence, arousal } = answer.signal.metadata;
  return (
    <GestureScreen
      gesture={answer.gesture}
      why={why}
      before={valence !== undefined && arousal !== undefined ? { valence, arousal } : undefined}
      isAfterCheckIn
    />
  );
}

/** First how it goes, then exactly one gesture; sealed in the browser for whoever chose so. */
export function CheckInPage() {
  const { checkIns } = usePreferences();
  if (checkIns !== 'sealed') return <OpenCheckInPage />;
  return (
    <Suspense fallback={<Loading />}>
      <SealedCheckInPage />
    </Suspense>
  );
}
