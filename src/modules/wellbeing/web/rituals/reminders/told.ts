import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { RitualEvent } from '#modules/wellbeing/contract/ritual.ts';
import { request } from '#web/shared/api/request.ts';
import { type Told, toldAnswer } from './told-shape.ts';

/** What was told and not yet answered; asked again each minute while the page is looked at. */
export const toldQuery = queryOptions({
  queryKey: ['reminders', 'told'],
  queryFn: async ({ signal }) => {
    const page = await request('/api/accounts/notifications', {
      query: { read: 'false', limit: 50 },
      answer: toldAnswer,
      signal,
    });
    return page.items.filter(({ type }) => type === 'wellbeing.ritual');
  },
  refetchInterval: 60_000,
});

/** A change of the reminders, and what was shown of them asked for anew. */
export function useReminderChange<Given>(change: (given: Given) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      onDone?.();
      return Promise.all([
        client.invalidateQueries({ queryKey: ['reminders'] }),
        client.invalidateQueries({ queryKey: ['rituals'] }),
      ]);
    },
  });
}

// What writes brings its contracts, and zod with them: it comes at the tap, not with the day's page.
const changes = () => import('./changes.ts');

/** Two weeks of silence, in one tap; or their end. */
export const usePauseReminders = (onDone: () => void) =>
  useReminderChange(async (isPaused: boolean) => (await changes()).pauseReminders(isPaused), onDone);

export const useFewerReminders = (onDone: () => void) =>
  useReminderChange(async (_: undefined) => (await changes()).haveFewerReminders(), onDone);

/** Says of a reminded ritual that it is done or passed; the reminder goes with the answer. */
export const useAnswerReminder = (told: Told, onDone: () => void) =>
  useReminderChange(
    async (outcome: RitualEvent['outcome']) => (await changes()).answerReminder(told, outcome),
    onDone,
  );
