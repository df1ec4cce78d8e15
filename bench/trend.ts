import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { clinicalSignals } from '../src/modules/wellbeing/contract/clinical-signal.ts';
import { getSignalHistory } from '../src/modules/wellbeing/server/signal-history.queries.ts';
import { createPool } from '../src/server/platform/database/pool.ts';
import { createDatabaseSession, type DatabaseSession } from '../src/server/platform/database/session.ts';
import type { Transaction } from '../src/server/platform/database/transaction.ts';
import { listRows } from '../src/server/platform/rest/resource.queries.ts';
import { statementsOf } from '../src/server/platform/rest/statements.ts';
import { describePlan } from './plan.ts';
import { addOwnSignals, growTo } from './signals.ts';
import { median, quantile, round } from './statistics.ts';

const calls = 100;
const quarter = { range: 'quarter', days: 90, timeZone: 'Europe/Paris' } as const;
const signals = statementsOf(clinicalSignals);
const page = { limit: 20, filters: {}, contains: {} };

type Work = (tx: Transaction) => Promise<unknown>;
const works: Record<'trend' | 'page', Work> = {
  trend: (tx) => getSignalHistory(tx, quarter),
  page: (tx) => listRows(tx, clinicalSignals, signals, page),
};

interface Question {
  session: DatabaseSession;
  personId: string;
}

function ask({ session, personId }: Question, work: Work): Promise<unknown> {
  return session.asCaller({ kind: 'person', personId, sessionId: '' }, work, { readOnly: true });
}

async function measure(question: Question, work: Work) {
  const tookMs: number[] = [];
  for (let call = 0; call < calls + 10; call += 1) {
    const startedAt = performance.now();
    await ask(question, work);
    if (call >= 10) tookMs.push(performance.now() - startedAt);
  }
  return { medianMs: round(median(tookMs), 3), p95Ms: round(quantile(tookMs, 0.95), 3) };
}

/** The statements a piece of work sends, caught on their way. */
async function statementOf(question: Question, work: Work) {
  const caught: { text: string; values: unknown[] }[] = [];
  await ask(question, (tx) => {
    const spy = Object.create(tx) as Transaction;
    spy.query = (text, values = []) => {
      caught.push({ text, values });
      return tx.query(text, values);
    };
    return work(spy);
  });
  return caught[0] ?? { text: '', values: [] };
}

async function explain(question: Question, work: Work) {
  const { text, values } = await statementOf(question, work);
  const rows = await ask(question, async (tx) => {
    const answer = await tx.query<{ 'QUERY PLAN': unknown }>(
      `explain (analyze, buffers, format json) ${text}`,
      values,
    );
    return answer.rows[0]?.['QUERY PLAN'];
  });
  return describePlan(rows);
}

/**
 * A person's 90-day trend, and the first page of their signals, under row-level security, when the table holds few and
 * then many rows of other people.
 *
 * @param sizes how many rows of others, smallest first
 */
export async function measureTrend(
  connections: { server: pg.PoolConfig; admin: pg.ClientConfig },
  personId: string,
  sizes: readonly number[],
  onProgress: (line: string) => void,
) {
  const admin = new pg.Client(connections.admin);
  await admin.connect();
  const pool = createPool(connections.server, 2);
  const question = { session: createDatabaseSession(pool), personId };
  try {
    const ownRows = await addOwnSignals(admin, personId);
    const measureAt = async (rowsOfOthers: number) => {
      onProgress(`growing the table to ${rowsOfOthers} rows of other people`);
      await growTo(admin, personId, rowsOfOthers);
      return {
        rowsOfOthers,
        trend: await measure(question, works.trend),
        page: await measure(question, works.page),
        trendPlan: await explain(question, works.trend),
        pagePlan: await explain(question, works.page),
      };
    };
    const steps: Awaited<ReturnType<typeof measureAt>>[] = [];
    for (const size of sizes) steps.push(await measureAt(size));
    const growth = (name: 'trend' | 'page') =>
      round((steps.at(-1)?.[name].medianMs ?? Number.NaN) / (steps[0]?.[name].medianMs ?? Number.NaN), 2);
    return { ownRows, calls, trendRatio: growth('trend'), pageRatio: growth('page'), steps };
  } finally {
    await pool.end();
    await admin.end();
  }
}
