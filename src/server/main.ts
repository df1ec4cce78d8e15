import { join } from 'node:path';
import { createAccountMails, registerAccountRoutes } from '#modules/accounts/server/index.ts';
import { createModelDoor, noModel } from '#platform/ai/index.ts';
import { type OpenDatabase, openDatabase } from '#platform/database/open.ts';
import { createPool } from '#platform/database/pool.ts';
import { createDatabaseSession } from '#platform/database/session.ts';
import {
  eraseFilesAtOnce,
  eraseQueuedFiles,
  filesChannel,
  openFiles,
  sweepFiles,
} from '#platform/files/index.ts';
import { createIdentity } from '#platform/identity/index.ts';
import { startJobs } from '#platform/jobs/jobs.ts';
import { purgeExpired } from '#platform/jobs/purge.ts';
import { sessionsChannel } from '#platform/live/live.routes.ts';
import { changesChannel } from '#platform/live/live-events.ts';
import { followNotifications } from '#platform/live/notifications.ts';
import { createLogger } from '#platform/logs/logger.ts';
import { createMail } from '#platform/mail/index.ts';
import { createMusicDoor, noMusicProvider } from '#platform/music-provider/index.ts';
import type { Settings } from '#platform/settings.ts';
import { openSigner } from '#platform/signing/signing-key.ts';
import { webFolderOf } from '#platform/web-build.ts';
import { createApp, modules } from './app.ts';
import { loadCatalogues } from './catalogues.ts';
import { projectVersion } from './version.ts';

// Enough for 2 cores; more connections than PostgreSQL has processors only wait inside it.
const requestConnections = 10;

export interface ServerOptions {
  settings: Settings;
  /** Receives a sentence for the operator at each step. */
  onProgress(line: string): void;
}

export interface RunningServer {
  address: string;
  database: OpenDatabase;
  /** Finishes requests in flight, then leaves the database. */
  stop(): Promise<void>;
}

/** What must be closed, last opened first. */
class Closers {
  readonly #steps: (() => unknown)[] = [];

  add(step: () => unknown): void {
    this.#steps.unshift(step);
  }

  async run(): Promise<void> {
    for (const step of this.#steps.splice(0)) await step();
  }
}

/**
 * Starts all of Hygie in this process: database, catalogue, identity, mail, jobs, live events, HTTP.
 *
 * @throws OperatorFault with a sentence saying what to do; everything already opened is closed again
 */
export async function startServer({ settings, onProgress }: ServerOptions): Promise<RunningServer> {
  const closers = new Closers();
  try {
    const database = await openDatabase(settings, onProgress);
    closers.add(database.stop);
    const signer = await openSigner(settings);
    await loadCatalogues(database.admin, signer, onProgress);

    const logger = createLogger(settings.logLevel);
    const { connections } = database;
    const feed = followNotifications(connections.listen, [sessionsChannel, filesChannel], [changesChannel]);
    closers.add(() => feed.stop());
    const pool = createPool(connections.server, requestConnections);
    closers.add(() => pool.end());
    const session = createDatabaseSession(pool);

    const publicUrl = settings.publicUrl ?? `http://${settings.host}:${settings.port}`;
    const mail = createMail({
      outboxFolder: join(settings.dataDir, 'outbox'),
      from: settings.mail?.from ?? 'Hygie <hygie@localhost>',
      ...(settings.mail ? { smtpUrl: settings.mail.smtpUrl } : {}),
      logger,
    });
    closers.add(() => mail.close());
    const mails = createAccountMails(mail, publicUrl);
    const identity = await createIdentity({
      pool: connections.identity,
      publicUrl,
      feed,
      mailPasswordReset: async (to, token) => mails.send('passwordReset', to, token),
      logger,
      ...(settings.supabaseUrl ? { supabaseUrl: settings.supabaseUrl } : {}),
    });
    closers.add(() => identity.close());

    const model = settings.ai ? createModelDoor({ settings: settings.ai, logger }) : noModel;
    closers.add(() => model.close());
    const musicProvider = settings.musicProvider
      ? createMusicDoor({ settings: settings.musicProvider, logger })
      : noMusicProvider;
    closers.add(() => musicProvider.close());

    const jobsPool = createPool(connections.jobs, 2);
    closers.add(() => jobsPool.end());
    const files = openFiles(settings);
    const ofModules = modules.flatMap(({ jobs: own }) => own ?? []);
    const recurring = [purgeExpired, eraseQueuedFiles(files), sweepFiles(files), ...ofModules];
    const jobs = await startJobs(jobsPool, connections.jobs, recurring, logger);
    closers.add(() => jobs.stop());
    closers.add(eraseFilesAtOnce(feed, (text, values) => jobsPool.query(text, values), files, logger));

    const app = await createApp({
      logger,
      session,
      model,
      musicProvider,
      files,
      signer,
      limiter: identity.limiter,
      overdueProtocols: settings.overdueProtocols,
      trustedKeys: settings.trustedKeys,
      feed,
      version: projectVersion,
      publicUrl: settings.publicUrl,
      webFolder: webFolderOf(settings),
      edition: settings.edition,
      resolveCaller: ({ headers }) => identity.resolveCaller(headers),
      registerIdentityRoutes(instance) {
        registerAccountRoutes(instance, { identity, mails, session });
      },
    });
    closers.add(() => app.close());
    // Fastify would log its own line of it, in English, among the sentences for the operator.
    app.log.level = 'warn';
    const address = await app.listen({ port: settings.port, host: settings.host });
    app.log.level = settings.logLevel;
    return { address, database, stop: () => closers.run() };
  } catch (error) {
    await closers.run();
    throw error;
  }
}
