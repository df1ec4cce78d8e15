import { useState } from 'react';
import type { CheckInAnswer } from '#modules/wellbeing/contract/check-in.ts';
import { GestureScreen } from '../gesture/gesture-screen.tsx';
import { CheckInForm } from './check-in-form.tsx';
import { WhySentence } from './why-sentence.tsx';

/** First how it goes, then exactly one gesture. */
export function CheckInPage() {
  const [answer, setAnswer] = useState<CheckInAnswer>();
  if (!answer) return <CheckInForm onSaved={setAnswer} />;
  return <GestureScreen gesture={answer.gesture} why={<WhySentence why={answer.why} />} isAfterCheckIn />;
}
