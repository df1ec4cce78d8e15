import type { Transaction } from '#platform/database/transaction.ts';
import type { Shift } from '../../contract/shift.ts';
import type { ShiftImport } from '../../contract/shift-import.ts';

type ShiftTimes = Pick<Shift, 'kind' | 'starts_at' | 'ends_at'>;

/** The caller's shifts that are not over at a moment. */
export async function listShiftsFrom(tx: Transaction, fromMs: number): Promise<ShiftTimes[]> {
  const { rows } = await tx.query<ShiftTimes>(
    'select kind, starts_at, ends_at from public.shifts where ends_at > $1',
    [new Date(fromMs).toISOString()],
  );
  return rows;
}

/** Keeps all shifts in one statement; those that are already there stay as they are. Answers how many are new. */
export async function createShifts(tx: Transaction, shifts: ShiftImport['shifts']): Promise<number> {
  const { rowCount } = await tx.query(
    `insert into public.shifts (kind, starts_at, ends_at)
     select kind, starts_at, ends_at
     from jsonb_to_recordset($1) as given (kind text, starts_at timestamptz, ends_at timestamptz)
     on conflict do nothing`,
    [JSON.stringify(shifts)],
  );
  return rowCount ?? 0;
}
