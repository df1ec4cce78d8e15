import type { JobQuery } from '#platform/jobs/jobs.ts';
import type { Worked } from '../../rules/recurrence.ts';
import type { PlannedRitual, PlannedTime } from './plan-reminders.rules.ts';
import type { Limits, Outcome } from './reminder.rules.ts';

export interface StalePlan {
  person: string;
  changed_at: string;
  rituals: PlannedRitual[];
  shifts: Worked[];
}

/** Persons whose moments are to be worked out, with hours alone: no name of a ritual leaves the database. */
export async function listStalePlans(
  query: JobQuery,
  moment: Date,
  consentVersion: string,
  most: number,
): Promise<StalePlan[]> {
  const { rows } = await query<StalePlan>(
    'select person, changed_at, rituals, shifts from private.stale_reminder_plans($1, $2, $3)',
    [moment.toISOString(), consentVersion, most],
  );
  return rows;
}

export interface FreshPlan {
  person: string;
  changed_at: string;
  until: string;
  times: PlannedTime[];
}

export async function keepPlans(query: JobQuery, moment: Date, plans: readonly FreshPlan[]): Promise<void> {
  await query('select private.keep_reminder_plans($1, $2)', [moment.toISOString(), JSON.stringify(plans)]);
}

export interface DueReminder {
  id: string;
  person: string;
  due_at: string;
  settings: Limits;
  is_on_shift: boolean;
  done_at: string | null;
  is_doing_well: boolean;
  history: { outcome: 'sent' | 'less'; at: string }[];
}

/** Reminders whose moment has come, of those who agree to be reminded. */
export async function listDueReminders(
  query: JobQuery,
  moment: Date,
  consentVersion: string,
): Promise<DueReminder[]> {
  const { rows } = await query<DueReminder>(
    `select id, person, due_at, settings, is_on_shift, done_at, is_doing_well, history
     from private.due_reminders($1, $2)`,
    [moment.toISOString(), consentVersion],
  );
  return rows;
}

/** Keeps each decision once, however many servers took it, and tells whom it concerns. */
export async function settleReminders(
  query: JobQuery,
  moment: Date,
  decisions: readonly { id: string; outcome: Outcome }[],
  sentence: string,
): Promise<void> {
  await query('select private.settle_reminders($1, $2, $3)', [
    moment.toISOString(),
    JSON.stringify(decisions),
    sentence,
  ]);
}
