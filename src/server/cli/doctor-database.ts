import pg from 'pg';
import { verifyReference } from '#modules/emergency/server/index.ts';
import { awaitDatabase, parseDatabaseUrl } from '../platform/database/external.ts';
import { listPendingMigrations } from '../platform/database/migrate.ts';
import { embeddedDatabase } from '../platform/database/open.ts';
import { clusterPaths } from '../platform/postgres/cluster.ts';
import { startEmbeddedPostgres } from '../platform/postgres/start-embedded-postgres.ts';
import type { Settings } from '../platform/settings.ts';
import { findSigner } from '../platform/signing/signing-key.ts';
import { doctorMessages as say } from './doctor.messages.ts';
import { exists, type Finding, fault, judgeRoles, loginRoles, ok, warning } from './doctor-checks.ts';

const mostClockSeconds = 5;
const quiet = () => undefined;

async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 10_000 });
  client.on('error', quiet);
  await client.connect();
  return work(client).finally(() => client.end());
}

async function checkMigrations(client: pg.Client): Promise<Finding> {
  const pending = await listPendingMigrations(client);
  return pending.length > 0
    ? warning('migrations', say.pending(pending.length))
    : ok('migrations', say.migrated());
}

async function checkRoles(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string; isStrong: boolean }>(
    'select rolname as name, rolsuper or rolbypassrls as "isStrong" from pg_roles where rolname = any($1)',
    [loginRoles],
  );
  return judgeRoles(rows);
}

async function checkClock(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ now: string }>(
    'select extract(epoch from clock_timestamp())::text as now',
  );
  const apart = Math.abs(Date.now() / 1000 - Number(rows[0]?.now));
  const seconds = apart.toFixed(1).replace('.', ',');
  return apart > mostClockSeconds ? warning('clock', say.clockOff(seconds)) : ok('clock', say.clock(seconds));
}

/** PostgreSQL tells each client the number of the process that serves it; a pool in between invents one. */
async function isPooled(config: pg.ClientConfig): Promise<boolean> {
  return withClient(config, async (client) => {
    const { rows } = await client.query<{ server: number }>('select pg_backend_pid() as server');
    return 'processID' in client && client.processID !== rows[0]?.server;
  });
}

/** Whether every published protocol is exactly what this instance signed. */
async function checkReference(client: pg.Client, settings: Settings): Promise<Finding> {
  if ((await listPendingMigrations(client)).length > 0) return warning('protocols', say.protocolsUnknown());
  const signer = await findSigner(settings);
  if (signer === undefined) return warning('protocols', say.protocolsUnknown());
  const { count, distrusted } = await verifyReference(client, signer.trustedKeys);
  const named = distrusted.map(({ slug, reason }) => say.distrusted(slug, reason)).join(', ');
  return named === '' ? ok('protocols', say.protocols(count)) : fault('protocols', say.protocolsBad(named));
}

async function examine(config: pg.ClientConfig, version: string, settings: Settings): Promise<Finding[]> {
  return withClient(config, async (client) => [
    ok('database', say.database(version)),
    await checkMigrations(client),
    await checkRoles(client),
    await checkClock(client),
    await checkReference(client, settings),
  ]);
}

/** Looks at the database without changing it: nothing is created, nothing is migrated. */
export async function checkDatabase(settings: Settings): Promise<Finding[]> {
  const { databaseUrl, databaseDirectUrl, dataDir } = settings;
  if (databaseUrl !== undefined) {
    const config = parseDatabaseUrl(databaseUrl);
    const version = await awaitDatabase(config, quiet);
    const lacksDirect = databaseDirectUrl === undefined && (await isPooled(config));
    const pooler = lacksDirect ? warning('pooler', say.pooler()) : ok('pooler', say.noPooler());
    return [...(await examine(config, version, settings)), pooler];
  }
  if (!(await exists(clusterPaths(dataDir).cluster))) return [warning('database', say.databaseAbsent())];
  const embedded = await startEmbeddedPostgres({ dataDir, onProgress: quiet });
  try {
    return await examine(
      { ...embedded.adminConnection, database: embeddedDatabase },
      embedded.version,
      settings,
    );
  } finally {
    await embedded.stop();
  }
}
