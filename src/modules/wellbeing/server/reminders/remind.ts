import { consentTextVersions } from '#modules/accounts/contract/consent.ts';
import type { JobQuery, RecurringJob } from '#platform/jobs/jobs.ts';
import { planReminders } from './plan-reminders.rules.ts';
import { decideReminders, type Outcome } from './reminder.rules.ts';
import {
  type DueReminder,
  keepPlans,
  listDueReminders,
  listStalePlans,
  settleReminders,
} from './reminder-jobs.queries.ts';

const dayMs = 86_400_000;
/** Plans reach this far, and are made anew a day before their end or when something changed. */
const aheadMs = 8 * dayMs;
// Following a rule takes milliseconds: a few persons at once, so that requests are answered in between.
const plansAtOnce = 20;
const mostBatches = 25;
// The screen says it in the person's language; this is for whoever reads the row elsewhere.
const sentence = 'C’est le moment que tu avais choisi.';
const { reminders: consentVersion } = consentTextVersions;

/** Works out the moments of a few persons; answers whether there may be more. */
async function planSome(query: JobQuery, moment: Date): Promise<boolean> {
  const stale = await listStalePlans(query, moment, consentVersion, plansAtOnce);
  const untilMs = moment.getTime() + aheadMs;
  const until = new Date(untilMs).toISOString();
  const plans = stale.map(({ person, changed_at, rituals, shifts }) => ({
    person,
    changed_at,
    until,
    times: planReminders(rituals, shifts, moment.getTime(), untilMs),
  }));
  if (plans.length > 0) await keepPlans(query, moment, plans);
  return stale.length === plansAtOnce;
}

function decideFor(due: readonly DueReminder[], momentMs: number): { id: string; outcome: Outcome }[] {
  const [first] = due;
  if (!first) return [];
  const planned = due.map(({ id, due_at, is_on_shift, done_at, is_doing_well }) => ({
    id,
    dueMs: Date.parse(due_at),
    isOnShift: is_on_shift,
    doneMs: done_at === null ? null : Date.parse(done_at),
    isDoingWell: is_doing_well,
  }));
  const past = first.history.map(({ outcome, at }) => ({ outcome, atMs: Date.parse(at) }));
  try {
    return decideReminders(planned, first.settings, past, momentMs);
  } catch {
    // A zone that no clock knows: when in doubt, silence.
    return due.map(({ id }) => ({ id, outcome: 'quiet' as const }));
  }
}

async function settle(query: JobQuery, moment: Date): Promise<void> {
  const due = await listDueReminders(query, moment, consentVersion);
  if (due.length === 0) return;
  const byPerson = Map.groupBy(due, ({ person }) => person);
  const decisions = [...byPerson.values()].flatMap((own) => decideFor(own, moment.getTime()));
  await settleReminders(query, moment, decisions, sentence);
}

/**
 * Wakes each minute: decides the reminders whose moment has come, then works out the moments of whoever changed
 * something. A few
 * statements for everybody together, as a role that reads no table of theirs.
 */
export const remind = (now: () => Date = () => new Date()): RecurringJob => ({
  name: 'wellbeing.remind',
  cron: '* * * * *',
  async run(query) {
    const moment = now();
    // What has come is said first: planning for others must not make it late.
    await settle(query, moment);
    for (let batch = 0; batch < mostBatches; batch += 1) {
      if (!(await planSome(query, moment))) break;
    }
  },
});
