import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { Problem } from '../http/problem.ts';
import type { IdentityDatabase } from './identity-database.ts';
import type { LimitName, Limits } from './limits.ts';

/** What is counted: the limit, and of whom (an address, an e-mail, a person…). */
export type Attempt = readonly [limit: LimitName, ...subject: string[]];

export interface AttemptLimiter {
  /**
   * Counts one attempt of each, in order; the first that is spent refuses with 429 and the time to wait, and those after
   * it are left alone: whoever is stopped by the strict limit cannot use up the wide ones of others.
   */
  count(...attempts: Attempt[]): Promise<void>;
  /** Takes back what `count` counted, for an attempt that turned out to be legitimate. */
  forgive(...attempts: Attempt[]): Promise<void>;
  /** True the first time a value is seen within the given seconds, false after: for codes that serve once. */
  isFirstUse(value: string, seconds: number): Promise<boolean>;
}

/**
 * Counts attempts in the database, so that the limits hold across servers and restarts: each count is one atomic
 * statement. (better-auth's own limiter sits in its HTTP handler, which we do not expose.) Subjects are stored as
 * keyed hashes: the table holds no address and no e-mail.
 */
export function createAttemptLimiter(db: IdentityDatabase, limits: Limits, hashKey: string): AttemptLimiter {
  const keyOf = (parts: readonly string[]) =>
    createHmac('sha256', hashKey)
      .update(parts.map((part) => part.normalize('NFC').toLowerCase()).join('\u0000'))
      .digest('base64url');

  async function add(key: string, windowSeconds: number): Promise<{ count: number; secondsLeft: number }> {
    const windowEndsAt = sql<Date>`clock_timestamp() + make_interval(secs => ${windowSeconds})`;
    const isOver = sql<boolean>`"attemptLimit"."windowEndsAt" <= clock_timestamp()`;
    const row = await db
      .insertInto('attemptLimit')
      .values({ key, count: 1, windowEndsAt })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          count: sql<number>`case when ${isOver} then 1 else "attemptLimit".count + 1 end`,
          windowEndsAt: sql<Date>`case when ${isOver} then excluded."windowEndsAt" else "attemptLimit"."windowEndsAt" end`,
        }),
      )
      .returning([
        'count',
        sql<number>`ceil(extract(epoch from "windowEndsAt" - clock_timestamp()))::int`.as('secondsLeft'),
      ])
      .executeTakeFirstOrThrow();
    return row;
  }

  return {
    async count(...attempts) {
      for (const [name, ...subject] of attempts) {
        const limit = limits[name];
        const { count, secondsLeft } = await add(keyOf([name, ...subject]), limit.windowSeconds);
        if (count > limit.max) throw new Problem('too-fast', { retryAfterSeconds: Math.max(secondsLeft, 1) });
      }
    },
    async forgive(...attempts) {
      // One row a statement: two sign-ins that share some rows could otherwise lock them in opposite orders.
      for (const attempt of attempts) {
        await db
          .updateTable('attemptLimit')
          .set({ count: sql<number>`greatest(count - 1, 0)` })
          .where('key', '=', keyOf(attempt))
          .execute();
      }
    },
    async isFirstUse(value, seconds) {
      const { count } = await add(keyOf(['once', value]), seconds);
      return count === 1;
    },
  };
}
