import { useState } from 'react';
import type { Answer } from '#modules/emergency/contract/answer.ts';
import { AskReply } from '#modules/emergency/contract/ask.ts';
import type { Population } from '#modules/emergency/contract/protocol-content.ts';
import { identifiersIn } from '#modules/emergency/rules/patient-identifiers.ts';
import { request } from '#web/shared/api/request.ts';
import { usePreferences } from '#web/shared/preferences.ts';
import { usePerson } from '#web/shared/session.ts';
import { dangerNow } from './danger-here.ts';

/** What became of the question that was settled. */
type Kept = 'kept' | 'names-somebody' | 'unreachable';

export interface Settled {
  question: string;
  kept: Kept;
  /** The same lines in another order, when a model put some first. */
  reply?: AskReply;
}

interface Asked {
  question: string;
  population: Population | undefined;
  /** What this browser answers, as far as it does already. */
  answer: Answer | undefined;
}

/** Distress stays on the device, as does what may be distress whatever was answered; and a question of which nothing is known yet only leaves when it is plainly none. */
const mayLeave = ({ question, answer }: Asked) =>
  answer ? answer.verdict !== 'crisis' && dangerNow(question) !== 'spoken' : dangerNow(question) === 'clear';

/** Keeps a settled question in the history of whoever is signed in and wants one; nothing leaves otherwise. */
export function useKeeping() {
  const person = usePerson();
  const { keepQuestionsDays: keepDays } = usePreferences();
  const [settled, setSettled] = useState<Settled>();
  const isKeeping = Boolean(person) && keepDays > 0;

  async function keep(asked: Asked): Promise<void> {
    const question = asked.question.trim();
    if (!isKeeping || question === '' || question === settled?.question || !mayLeave(asked)) return;
    if (identifiersIn(question).length > 0) {
      setSettled({ question, kept: 'names-somebody' });
      return;
    }
    try {
      const { population } = asked;
      const reply = await request('/api/emergency/ask', {
        method: 'POST',
        body: { question, keepDays, ...(population && { population }) },
        answer: AskReply,
      });
      const isNamed = reply.history.reason === 'patient-identifiers';
      if (reply.history.isKept) setSettled({ question, kept: 'kept', reply });
      else if (isNamed) setSettled({ question, kept: 'names-somebody' });
    } catch {
      // The answer on the screen needs nobody: that it was not kept is all there is to say.
      setSettled({ question, kept: 'unreachable' });
    }
  }

  return { isKeeping, keepDays, settled, keep };
}
