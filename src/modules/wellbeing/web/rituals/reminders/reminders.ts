import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { pageOf } from '#contract/page.ts';
import { urlOf } from '#contract/resource.ts';
import { Consent, consents, isInForce } from '#modules/accounts/contract/consent.ts';
import { Notification, notifications } from '#modules/accounts/contract/notification.ts';
import {
  fewerRemindersUrl,
  ReminderSettings,
  reminderSettings,
} from '#modules/wellbeing/contract/reminder.ts';
import { RitualEvent, ritualEvents } from '#modules/wellbeing/contract/ritual.ts';
import { request } from '#web/shared/api/request.ts';

const dayMs = 86_400_000;

/** The person's limits, if they gave any, and whether they agreed to be reminded. */
export const reminderSettingsQuery = queryOptions({
  queryKey: ['reminders', 'settings'],
  queryFn: async ({ signal }) => {
    const [limits, answers] = await Promise.all([
      request(urlOf(reminderSettings), { answer: pageOf(ReminderSettings), signal }),
      request(urlOf(consents), { query: { purpose: 'reminders' }, answer: pageOf(Consent), signal }),
    ]);
    return { limits: limits.items[0] ?? null, isAgreed: answers.items.some(isInForce) };
  },
});

const Told = Notification.pick({ id: true, title: true, type: true }).extend({
  metadata: z.object({ ritual_id: z.guid() }).nullable().catch(null),
});
export type Told = z.infer<typeof Told>;

/** What was told and not yet answered; asked again each minute while the page is looked at. */
export const toldQuery = queryOptions({
  queryKey: ['reminders', 'told'],
  queryFn: async ({ signal }) => {
    const page = await request(urlOf(notifications), {
      query: { read: 'false', limit: 50 },
      answer: pageOf(Told),
      signal,
    });
    return page.items.filter(({ type }) => type === 'wellbeing.ritual');
  },
  refetchInterval: 60_000,
});

function useReminderChange<Given>(change: (given: Given) => Promise<unknown>, onDone?: () => void) {
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

export type Limits = Partial<
  Pick<ReminderSettings, 'weekly_cap' | 'quiet_from' | 'quiet_until' | 'time_zone' | 'paused_until'>
>;

async function keepLimits(limits: Limits): Promise<ReminderSettings> {
  const page = await request(urlOf(reminderSettings), { answer: pageOf(ReminderSettings) });
  const [own] = page.items;
  const url = urlOf(reminderSettings);
  return own
    ? request(`${url}/${own.id}`, { method: 'PATCH', body: limits, answer: ReminderSettings })
    : request(url, { method: 'POST', body: limits, answer: ReminderSettings });
}

export const useKeepLimits = (onDone?: () => void) => useReminderChange(keepLimits, onDone);

/** Two weeks of silence, in one tap; or their end. */
export const usePauseReminders = (onDone: () => void) =>
  useReminderChange(
    (isPaused: boolean) =>
      keepLimits({ paused_until: isPaused ? new Date(Date.now() + 14 * dayMs).toISOString() : null }),
    onDone,
  );

export const useFewerReminders = (onDone: () => void) =>
  useReminderChange(
    (_: undefined) => request(fewerRemindersUrl, { method: 'POST', answer: ReminderSettings }),
    onDone,
  );

/** Says of a reminded ritual that it is done or passed; the reminder goes with the answer. */
export const useAnswerReminder = ({ id, metadata }: Told, onDone: () => void) =>
  useReminderChange(async (outcome: RitualEvent['outcome']) => {
    if (metadata) {
      const body = { ritual_id: metadata.ritual_id, outcome };
      await request(urlOf(ritualEvents), { method: 'POST', body, answer: RitualEvent });
    }
    return request(`${urlOf(notifications)}/${id}`, {
      method: 'PATCH',
      body: { read: true },
      answer: Notification,
    });
  }, onDone);
