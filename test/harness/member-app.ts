import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions } from 'fastify';
import type { ModelDoor } from '#platform/ai/index.ts';
import { createPool } from '#platform/database/pool.ts';
import { createDatabaseSession } from '#platform/database/session.ts';
import { type FileStore, filesChannel } from '#platform/files/index.ts';
import { createAttemptLimiter } from '#platform/identity/attempt-limiter.ts';
import { openIdentityDatabase } from '#platform/identity/identity-database.ts';
import { defaultLimits } from '#platform/identity/limits.ts';
import { followNotifications, type NotificationFeed } from '#platform/live/notifications.ts';
import { createLogger } from '#platform/logs/logger.ts';
import type { MusicDoor } from '#platform/music-provider/index.ts';
import type { Edition } from '#platform/settings.ts';
import { createSigner, type Signer } from '#platform/signing/signer.ts';
import { createApp } from '../../src/server/app.ts';
import { loadCatalogues } from '../../src/server/catalogues.ts';
import { temporaryFiles } from './temporary-files.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

/** The whole application on a database of its own; who asks is said by the test instead of by a cookie. */
export interface MemberApp {
  app: FastifyInstance;
  database: TestDatabase;
  feed: NotificationFeed;
  files: FileStore;
  signer: Signer;
  /** Creates a person as sign-up does; the very first is made beforehand, so that nobody here is administrator. */
  createPerson(): Promise<string>;
  /** Asks as a person, or as nobody. */
  ask(
    personId: string | undefined,
    request: InjectOptions,
  ): Promise<{ status: number; body: ReturnType<typeof JSON.parse> }>;
  loadCatalogue(): Promise<void>;
  close(): Promise<void>;
}

const personHeader = 'x-test-person';

/**
 * @param logger where the application writes; nowhere when absent
 * @param model the way to a model; none when absent
 * @param musicProvider the way to a music generator; none when absent
 * @param trustedKeys fingerprints of other instances' keys; none when absent
 */
export async function startMemberApp(
  logger = createLogger('silent'),
  model?: ModelDoor,
  edition: Edition = 'personal',
  musicProvider?: MusicDoor,
  trustedKeys: readonly string[] = [],
): Promise<MemberApp> {
  const database = await createTestDatabase();
  const pool = createPool(database.connections.server, 8);
  const channels = ['hygie_sessions', filesChannel];
  const feed = followNotifications(database.connections.listen, channels, ['hygie_changes']);
  const { files, clear } = await temporaryFiles();
  const signer = createSigner([randomBytes(32)]);
  const identityDb = openIdentityDatabase(database.connections.identity, 2);
  const app = await createApp({
    logger,
    signer,
    session: createDatabaseSession(pool),
    files,
    feed,
    limiter: createAttemptLimiter(identityDb, defaultLimits, randomUUID()),
    ...(model ? { model } : {}),
    ...(musicProvider ? { musicProvider } : {}),
    trustedKeys: [...trustedKeys],
    version: 'test',
    edition,
    webFolder: '/nonexistent',
    resolveCaller({ headers }) {
      const personId = headers[personHeader];
      return typeof personId === 'string' ? { kind: 'person', personId, sessionId: randomUUID() } : undefined;
    },
  });

  async function createPerson(): Promise<string> {
    const personId = randomUUID();
    await database.adminPool.query('select private.register_person($1, $2, $3)', [
      personId,
      `${personId}@example.org`,
      'Personne de test',
    ]);
    return personId;
  }
  await createPerson();

  return {
    app,
    database,
    feed,
    files,
    signer,
    createPerson,
    async ask(personId, request) {
      const headers = { ...request.headers, ...(personId ? { [personHeader]: personId } : {}) };
      const response = await app.inject({ ...request, headers });
      const isJson = response.headers['content-type']?.toString().includes('json');
      return { status: response.statusCode, body: isJson ? response.json() : response.body };
    },
    loadCatalogue: () => loadCatalogues(database.admin, signer),
    async close() {
      await app.close();
      await feed.stop();
      await pool.end();
      await identityDb.destroy();
      await clear();
      await database.drop();
    },
  };
}
