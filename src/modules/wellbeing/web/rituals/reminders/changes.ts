import { pageOf } from '#contract/page.ts';
import { urlOf } from '#contract/resource.ts';
import { Notification, notifications } from '#modules/accounts/contract/notification.ts';
import {
  fewerRemindersUrl,
  ReminderSettings,
  reminderSettings,
} from '#modules/wellbeing/contract/reminder.ts';
import { RitualEvent, ritualEvents } from '#modules/wellbeing/contract/ritual.ts';
import { request } from '#web/shared/api/request.ts';
import type { Told } from './told-shape.ts';

const dayMs = 86_400_000;

export type Limits = Partial<
  Pick<ReminderSettings, 'weekly_cap' | 'quiet_from' | 'quiet_until' | 'time_zone' | 'paused_until'>
>;

export async function keepLimits(limits: Limits): Promise<ReminderSettings> {
  const page = await request(urlOf(reminderSettings), { answer: pageOf(ReminderSettings) });
  const [own] = page.items;
  const url = urlOf(reminderSettings);
  return own
    ? request(`${url}/${own.id}`, { method: 'PATCH', body: limits, answer: ReminderSettings })
    : request(url, { method: 'POST', body: limits, answer: ReminderSettings });
}

export function pauseReminders(isPaused: boolean): Promise<ReminderSettings> {
  return keepLimits({ paused_until: isPaused ? new Date(Date.now() + 14 * dayMs).toISOString() : null });
}

export function haveFewerReminders(): Promise<ReminderSettings> {
  return request(fewerRemindersUrl, { method: 'POST', answer: ReminderSettings });
}

/** Keeps the answer, then puts the reminder away. */
export async function answerReminder({ id, metadata }: Told, outcome: RitualEvent['outcome']): Promise<void> {
  if (metadata) {
    const body = { ritual_id: metadata.ritual_id, outcome };
    await request(urlOf(ritualEvents), { method: 'POST', body, answer: RitualEvent });
  }
  await request(`${urlOf(notifications)}/${id}`, {
    method: 'PATCH',
    body: { read: true },
    answer: Notification,
  });
}
