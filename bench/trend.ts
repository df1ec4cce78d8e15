import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { clinicalSignals } from '../src/modules/wellbeing/contract/clinical-signal.ts';
import { getTrends } from '../src/modules/wellbeing/server/trends.queries.ts';
import { createPool } from '../src/server/platform/database/pool.ts';
import { createDatabaseSession, type DatabaseSession } from '../src/server/platform/database/session.ts';
import type { Transaction } from '../src/server/platform/database/transaction.ts';
import { listRows } from '../src/server/platform/rest/resource.queries.ts';
import { statementsOf } from '../src/server/platform/rest/statements.ts';
import { describePlan } from './plan.ts';
import { fillSignals, ownSignals } from './signals.ts';
import { median, quantile, round } from './statistics.ts';

const calls = 100;
const year = { range: 'year', timeZone: 'Europe/Paris' } as const;
const signals = statementsOf(clinicalSignals);
const page = { limit: 20, filters: {}, contains: {} };

type Work = (tx: Transaction) => Promise<unknown>;
const works: Record<'trend' | 'page', Work> = {
  trend: (tx) => getTrends(tx, year),
  page: (tx) => listRows(tx, clinicalSignals, signals, page),
};

interface Question {
  session: DatabaseSession;
  personId: string;
}

function ask({ session, personId }: Question, work: Work): Promise<unknown> {
  return session.asCaller({ kind: 'person', personId, sessionId: '' }, work, {
    readOnly: true,
    isOneStatement: true,
  });
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
 * A person's year of trends, and the first page of their signals, under row-level security, when the table holds few rows
 * of other people, then many, then few again: a machine that was busier in between shows.
 *
 * @returns ratios of medians, many over the mean of the two measures at few
 */
export async function measureTrend(
  connections: { server: pg.PoolConfig; admin: pg.ClientConfig },
  personId: string,
  sizes: { few: number; many: number },
  onProgress: (line: string) => void,
) {
  const admin = new pg.Client(connections.admin);
  await admin.connect();
  const pool = createPool(connections.server, 2);
  const question = { session: createDatabaseSession(pool), personId };
  const measureAt = async (rowsOfOthers: number) => {
    onProgress(`filling the table with ${rowsOfOthers} rows of other people`);
    await fillSignals(admin, personId, rowsOfOthers);
    return {
      rowsOfOthers,
      trend: await measure(question, works.trend),
      page: await measure(question, works.page),
      trendPlan: await explain(question, works.trend),
      pagePlan: await explain(question, works.page),
    };
  };
  try {
    const before = await measureAt(sizes.few);
    const many = await measureAt(sizes.many);
    const after = await measureAt(sizes.few);
    const growth = (name: 'trend' | 'page') =>
      round((2 * many[name].medianMs) / (before[name].medianMs + after[name].medianMs));
    return {
      ownRows: ownSignals,
      calls,
      trendRatio: growth('trend'),
      pageRatio: growth('page'),
      steps: [before, many, after],
    };
  } finally {
    await pool.end();
    await admin.end();
  }
}
