import pg from 'pg';
import type { RecurringJob } from './jobs.ts';

/** Tables whose rows carry their own `expires_at`; the policies of `hygie_jobs` say which rows it may erase. */
export const expiringTables = [
  'clinical_signals',
  'gesture_effects',
  'urge_gpt_queries',
  'notifications',
  'ai_generated_content',
  'Digital Medicine',
  'reminders',
] as const;

/**
 * Erases what has expired. Every five minutes, so that an expired row is gone within fifteen even when one run fails;
 * until then its table's policies already hide it.
 */
export const purgeExpired: RecurringJob = {
  name: 'platform.purge-expired',
  cron: '*/5 * * * *',
  async run(query) {
    for (const table of expiringTables) {
      await query(`delete from public.${pg.escapeIdentifier(table)} where expires_at <= now()`);
    }
    await query(
      `update public.invitations set status = 'expired' where expires_at <= now() and status = 'pending'`,
    );
    await query(`delete from public.invitations where expires_at <= now() - interval '1 year'`);
  },
};
