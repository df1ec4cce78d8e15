import { sql } from 'kysely';
import type { IdentityDatabase } from './identity-database.ts';
import type { IdentityLog } from './identity-log.ts';

const everyMs = 10 * 60_000;

/** Erases what has ended: sessions nobody came back to, links nobody followed, windows of counted attempts. */
export async function eraseEnded(db: IdentityDatabase): Promise<void> {
  const now = sql<Date>`clock_timestamp()`;
  await db.deleteFrom('session').where('expiresAt', '<', now).execute();
  await db.deleteFrom('verification').where('expiresAt', '<', now).execute();
  await db.deleteFrom('attemptLimit').where('windowEndsAt', '<', now).execute();
}

/**
 * Erases what has ended every ten minutes, on each server: the background queue's role has no right on identity's
 * tables. A failure is logged and tried again at the next turn.
 *
 * @returns the way to stop
 */
export function keepHouse(db: IdentityDatabase, log: IdentityLog): () => void {
  const timer = setInterval(() => {
    void eraseEnded(db).catch((error: unknown) => log.fault('erasing what has ended', error));
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
