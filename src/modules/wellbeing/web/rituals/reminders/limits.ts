import { queryOptions } from '@tanstack/react-query';
import { pageOf } from '#contract/page.ts';
import { urlOf } from '#contract/resource.ts';
import { Consent, consents, isInForce } from '#modules/accounts/contract/consent.ts';
import { ReminderSettings, reminderSettings } from '#modules/wellbeing/contract/reminder.ts';
import { request } from '#web/shared/api/request.ts';
import { keepLimits } from './changes.ts';
import { useReminderChange } from './told.ts';

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

export const useKeepLimits = (onDone?: () => void) => useReminderChange(keepLimits, onDone);
