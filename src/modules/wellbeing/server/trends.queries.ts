import type { Transaction } from '#platform/database/transaction.ts';
import type { TrendsQueryWithCamera } from '../contract/camera-signal.ts';
import type { Trends } from '../contract/trends.ts';
import { trendsSql } from './trends.sql.ts';

/** The caller's unexpired signals of a period: one by one, by day, on the map, and what can be said of them. */
export async function getTrends(
  tx: Transaction,
  { range, timeZone, source, until }: TrendsQueryWithCamera,
): Promise<Trends> {
  type Row = Omit<Trends, 'range' | 'timeZone' | 'source'>;
  const values = [timeZone, range, source ?? null, until ?? null];
  const { rows } = await tx.query<Row>(trendsSql, values);
  const [trends] = rows;
  if (!trends) throw new Error('the query of the trends always answers one row');
  return { range, timeZone, source: source ?? null, ...trends };
}
