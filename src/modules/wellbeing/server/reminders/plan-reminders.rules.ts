import { nextTimes, type Schedule, type Worked } from '../../rules/recurrence.ts';

export interface PlannedRitual extends Schedule {
  id: string;
}

export interface PlannedTime {
  ritual_id: string;
  due_at: string;
}

// A ritual comes at most once a day, and after a shift hardly more often.
const mostTimesEach = 20;

/**
 * The moments of a person's rituals after one moment and up to another. Whether something is said at each is decided
 * when it comes: by then more is known. A ritual whose rule or zone nobody can follow has none.
 */
export function planReminders(
  rituals: readonly PlannedRitual[],
  shifts: readonly Worked[],
  fromMs: number,
  untilMs: number,
): PlannedTime[] {
  return rituals.flatMap((ritual) => {
    try {
      return nextTimes(ritual, shifts, fromMs, mostTimesEach, untilMs).map((ms) => ({
        ritual_id: ritual.id,
        due_at: new Date(ms).toISOString(),
      }));
    } catch {
      return [];
    }
  });
}
