import type { Transaction } from '#platform/database/transaction.ts';
import { ReminderSettings } from '../../contract/reminder.ts';

const columns = Object.keys(ReminderSettings.shape).join(', ');

/** « Moins »: 14 days from now, half as many as before, down to a sixteenth. Limits are made when there are none. */
export async function askFewerReminders(tx: Transaction): Promise<ReminderSettings> {
  await tx.query(
    'insert into public.reminder_settings (user_id) values (auth.uid()) on conflict (user_id) do nothing',
  );
  const { rows } = await tx.query<Record<string, unknown>>(
    `update public.reminder_settings set
       less_level = case when less_until > now() then least(less_level + 1, 4) else 1 end,
       less_since = now(), less_until = now() + interval '14 days'
     where user_id = (select auth.uid())
     returning ${columns}`,
  );
  return ReminderSettings.parse(rows[0]);
}
