import type { z } from 'zod';
import type { Transaction } from '#platform/database/transaction.ts';
import { Problem } from '#platform/http/problem.ts';
import { createRow, getRow, updateRow } from '#platform/rest/resource.queries.ts';
import { statementsOf } from '#platform/rest/statements.ts';
import { type RitualChange as Change, Ritual, type RitualCreate, rituals } from '../contract/ritual.ts';
import { pauseFault, type ScheduleFault, scheduleFault } from '../rules/schedule-fault.ts';

const sql = statementsOf(rituals);

const faults: Readonly<Record<ScheduleFault, readonly [path: string, message: string, accepted: string]>> = {
  'recurrence-missing': ['recurrence', 'Ce rituel n’a pas de règle.', 'FREQ=WEEKLY;BYDAY=MO,TH'],
  'recurrence-unreadable': [
    'recurrence',
    'Cette règle n’est pas lisible.',
    'FREQ, INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS ou WKST de la RFC 5545',
  ],
  never: ['frequency', 'Ce rituel ne reviendrait jamais.', 'un horaire qui a une prochaine fois'],
  'ends-passed': ['ends_on', 'Cette date est déjà passée.', 'aujourd’hui ou plus tard'],
  'ends-twice': ['ends_after', 'Une seule fin à la fois.', 'une date ou un nombre de fois'],
  'pause-passed': ['paused_until', 'La fin de la pause est déjà passée.', 'un moment à venir'],
};

function refuse(fault: ScheduleFault | undefined): void {
  if (fault === undefined) return;
  const [path, message, accepted] = faults[fault];
  const detail = `${message} Rien n’a été enregistré.`;
  throw new Problem('invalid', { detail, errors: [{ path, message, accepted }] });
}

type NewRitual = z.infer<typeof RitualCreate>;
type RitualChange = z.infer<typeof Change>;

// What may change of a ritual that has ended, without its schedule being looked at again.
const unscheduled = new Set(['name', 'description', 'is_completed', 'is_paused', 'paused_until']);

/** What goes together: a rule of one's own with its frequency, the end of a pause with the pause. */
function settled<Given extends RitualChange>(given: Given): Given {
  const isOther = given.frequency !== undefined && given.frequency !== 'custom';
  const isUndated = given.is_paused !== undefined && given.paused_until === undefined;
  return { ...given, ...(isOther && { recurrence: null }), ...(isUndated && { paused_until: null }) };
}

/** Creates a ritual whose schedule can happen. The row is written first: the database completes what is left out. */
export async function createRitual(tx: Transaction, ritual: NewRitual): Promise<Ritual> {
  if (ritual.frequency === 'custom' && (ritual.recurrence ?? null) === null) {
    refuse('recurrence-missing');
  }
  if ((ritual.ends_on ?? null) !== null && (ritual.ends_after ?? null) !== null) refuse('ends-twice');
  const creation = await createRow(tx, rituals, sql, settled(ritual));
  if (creation.kind === 'received') throw new Error('a ritual is answered with its row');
  const row = Ritual.parse(creation.row);
  refuse(pauseFault(row, Date.now()) ?? scheduleFault(row, Date.now()));
  return row;
}

/** Changes a ritual; a change of its schedule must leave one that can happen. */
export async function changeRitual(tx: Transaction, id: string, change: RitualChange): Promise<Ritual> {
  const before = Ritual.parse(await getRow(tx, sql, id));
  const wanted = settled(change);
  const after = Ritual.parse({ ...before, ...wanted });
  refuse(pauseFault(after, Date.now()));
  if (Object.keys(change).some((field) => !unscheduled.has(field))) refuse(scheduleFault(after, Date.now()));
  return Ritual.parse(await updateRow(tx, sql, id, wanted));
}
