import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';

const program = join(import.meta.dirname, 'hygie.ts');
let database: TestDatabase;
let dataDir: string;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'hygie-command-'));
});
afterAll(async () => {
  await database.drop();
  await rm(dataDir, { recursive: true });
});

function databaseUrl(): string {
  const { host = '', port, user, password } = database.admin;
  return `postgresql://${user}:${password}@/${database.name}?host=${encodeURIComponent(host)}&port=${port}`;
}

/** Runs the command line as a person does. */
async function hygie(args: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH, HYGIE_DATA_DIR: dataDir, DATABASE_URL: databaseUrl(), ...environment },
  });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
  });
  const [code] = await once(child, 'close');
  return { code, out, errors };
}

test.each([['serve'], ['migrate'], ['doctor'], ['schema']])(
  '%s explains itself, in French',
  async (command) => {
    const { code, out, errors } = await hygie([command, '--help']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toContain('Utilisation');
    expect(out).toContain('Codes de sortie');
    expect(out).not.toMatch(/Usage:|Options:|display help/);
  },
);

test.each([
  [['serve', '--dmo'], '--dmo'],
  [['sevre'], 'sevre'],
  [['migrate', 'now'], 'Commande inconnue'],
])('%j is refused with a sentence and code 2', async (args, named) => {
  const { code, out, errors } = await hygie(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(errors).toContain(named);
});

test('settings at fault are told all together, with code 1 and no trace of the program', async () => {
  const { code, errors } = await hygie(['migrate'], { PORT: 'x', LOG_LEVEL: 'loud' });
  expect(code).toBe(1);
  expect(errors.trim().split('\n')).toHaveLength(3);
  expect(errors).not.toContain('    at ');
});

test('migrate --json says what it applied', async () => {
  const { code, out } = await hygie(['migrate', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({ applied: [], postgres: expect.stringMatching(/^\d+\.\d+/) });
});

test('doctor --json finds a sound database, and changes nothing', async () => {
  const { code, out } = await hygie(['doctor', '--json']);
  const { findings } = JSON.parse(out) as { findings: { name: string; status: string }[] };
  const statusOf = Object.fromEntries(findings.map(({ name, status }) => [name, status]));
  expect(statusOf).toMatchObject({
    node: 'ok',
    settings: 'ok',
    'data-folder': expect.stringMatching(/ok|warning/),
    database: 'ok',
    migrations: 'ok',
    roles: 'ok',
    clock: 'ok',
    pooler: 'ok',
    mail: 'ok',
  });
  expect(code).toBe(0);
});

test('a database that refuses us, and a mail server that is not there, are named', async () => {
  const wrong = databaseUrl().replace(/:[^:@/]+@/, ':wrong@');
  const smtp = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'hygie@example.org' };
  const { code, out } = await hygie(['doctor'], { DATABASE_URL: wrong, ...smtp });
  expect(code).toBe(1);
  expect(out).toMatch(/✗ .*refuse le compte ou le mot de passe/);
  expect(out).toMatch(/✗ .*SMTP_URL ne répond pas/);
  expect(out).not.toContain('wrong');
});

test('a port that is taken is named', async () => {
  const holder = net.createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const address = holder.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  try {
    const { code, errors } = await hygie(['serve'], { PORT: String(port) });
    expect(code).toBe(1);
    expect(errors).toContain(`Le port ${port} est déjà utilisé`);
  } finally {
    holder.close();
  }
});
