import { createAccountMails, registerAccountRoutes } from '#modules/accounts/server/index.ts';
import { createPool } from '#platform/database/pool.ts';
import { createDatabaseSession } from '#platform/database/session.ts';
import { createHttpServer } from '#platform/http/server.ts';
import { createIdentity, type IdentityOptions } from '#platform/identity/index.ts';
import { followNotifications } from '#platform/live/notifications.ts';
import { createLogger } from '#platform/logs/logger.ts';
import type { MailMessage } from '#platform/mail/index.ts';
import type { TestDatabase } from '#test/harness/test-database.ts';

/** Hashing at this cost takes a millisecond; what is tested is everything around it. */
const cheap = { logN: 4, r: 8, p: 1 };

/** One server process's worth of identity, on a real database, with its mails and log lines in hand. */
export async function startIdentityApp(
  database: TestDatabase,
  options: Partial<Pick<IdentityOptions, 'limits' | 'supabaseUrl' | 'publicUrl' | 'passwordCost'>> = {},
) {
  const sent: MailMessage[] = [];
  const logLines: string[] = [];
  const publicUrl = options.publicUrl ?? 'http://127.0.0.1:3000';
  const pool = createPool(database.connections.server, 4);
  const feed = followNotifications(database.connections.server, ['hygie_sessions']);
  await new Promise<void>((resolve) => feed.onConnection((isConnected) => isConnected && resolve()));
  const mails = createAccountMails(
    { send: (message) => sent.push(message), settled: async () => undefined, close: async () => undefined },
    publicUrl,
  );
  const logger = createLogger('trace', { write: (line: string) => void logLines.push(line) });
  const identity = await createIdentity({
    pool: database.connections.identity,
    publicUrl,
    feed,
    mailPasswordReset: (to, token) => mails.send('passwordReset', to, token),
    logger,
    passwordCost: cheap,
    ...options,
  });
  const app = await createHttpServer({
    logger,
    publicUrl,
    version: 'test',
    edition: 'personal',
    resolveCaller: (request) => identity.resolveCaller(request.headers),
  });
  const session = createDatabaseSession(pool);
  registerAccountRoutes(app, { session, mails, identity });
  await app.ready();
  return {
    app,
    identity,
    feed,
    sent,
    logLines,
    /** The token in the link of the latest mail of a kind. */
    tokenIn(kind: string): string {
      const message = sent.findLast((mail) => mail.kind === kind);
      const token = /\?token=(\S+)/.exec(message?.text ?? '')?.[1];
      if (!token) throw new Error(`no link in a mail of kind ${kind}`);
      return decodeURIComponent(token);
    },
    async close() {
      await app.close();
      await identity.close();
      await feed.stop();
      await pool.end();
    },
  };
}

export type IdentityApp = Awaited<ReturnType<typeof startIdentityApp>>;
