import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { chooseAccount, commandAs } from '#platform/postgres/account.ts';

const program = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].find((path) => existsSync(path)) ?? 'pgbouncer';

export interface PgBouncer {
  readonly host: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** PgBouncer in transaction mode, with very few server connections, so that every one is shared by many persons. */
export async function startPgBouncer(
  upstream: pg.ClientConfig & { password: string },
  serverConnections: number,
): Promise<PgBouncer> {
  const folder = await mkdtemp(join(tmpdir(), 'hygie-bouncer-'));
  await chmod(folder, 0o711);
  const inside = join(folder, 'run');
  await mkdir(inside, { mode: 0o700 });
  const port = randomInt(20_000, 60_000);
  const users = join(inside, 'users');
  const settings = join(inside, 'settings');
  await writeFile(users, `"${upstream.user}" "${upstream.password}"\n`, { mode: 0o600 });
  const lines = [
    '[databases]',
    `* = host=${upstream.host} port=${upstream.port} auth_user=${upstream.user}`,
    '[pgbouncer]',
    'listen_addr =',
    `listen_port = ${port}`,
    `unix_socket_dir = ${inside}`,
    'auth_type = scram-sha-256',
    `auth_file = ${users}`,
    'auth_query = select rolname, rolpassword from pg_authid where rolname = $1',
    'pool_mode = transaction',
    `default_pool_size = ${serverConnections}`,
    'max_client_conn = 200',
  ];
  await writeFile(settings, `${lines.join('\n')}\n`, { mode: 0o600 });
  const account = await chooseAccount(inside);
  if (account) for (const path of [inside, users, settings]) await chown(path, account.uid, account.gid);
  const command = commandAs(account, { file: program, args: ['-q', settings] }, [program, inside], true);
  const child = spawn(command.file, [...command.args], {
    uid: command.uid,
    gid: command.gid,
    stdio: 'inherit',
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  while (!(await answers({ ...upstream, host: inside, port }))) {
    if (child.exitCode !== null) throw new Error('PgBouncer ended before it was ready');
    await pause(30);
  }
  return { host: inside, port, stop };
}

async function answers(config: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
