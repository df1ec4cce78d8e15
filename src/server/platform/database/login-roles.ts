import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import pg from 'pg';
import { codeOf, OperatorFault } from '../operator/fault.ts';
import { databaseMessages } from './database.messages.ts';
import { startPatienceMillis } from './start-patience.ts';

/** How the server's parts log in. Each is a `pg.PoolConfig`; none is the administrator. */
export interface Connections {
  /** Requests: may become `anon` or `authenticated`, and may do nothing else. */
  readonly server: pg.PoolConfig;
  /** Accounts and sessions: the schema `identity` only. */
  readonly identity: pg.PoolConfig;
  /** Background work: the schema `pgboss`, and what its policies say. */
  readonly jobs: pg.PoolConfig;
  /** LISTEN: always direct, never behind a transaction pool. */
  readonly listen: pg.PoolConfig;
}

type Target = pg.ClientConfig & { password: string };

const iterations = 4096;

/** The same for every server that has the same administrator's password, and of no use to find it. */
export function derivePassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(`hygie login ${role}`).digest('base64url');
}

/** What PostgreSQL stores of a password (RFC 5803), so that the password itself is in no statement and no log. */
export function scramVerifier(secret: string, role: string, password: string): string {
  const salt = createHmac('sha256', secret).update(`hygie salt ${role}`).digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const hmac = (text: string) => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${hmac('Server Key').toString('base64')}`;
}

/** Behind Supabase's pooler a user is written `role.project`: the project stays. */
function asRole(target: Target, role: string): pg.PoolConfig {
  const project = /^postgres(\.\w+)$/.exec(target.user ?? '')?.[1] ?? '';
  return { ...target, user: `${role}${project}`, password: derivePassword(target.password, role) };
}

async function logsIn(config: pg.PoolConfig): Promise<boolean> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: startPatienceMillis });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // Wrong password, or a pool in front that says so in its own way.
    if (['28P01', '28000', '08P01', 'XX000'].includes(codeOf(error) ?? '')) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function setPasswords(admin: Target, secret: string, roles: readonly string[]): Promise<void> {
  const client = new pg.Client({ ...admin, connectionTimeoutMillis: startPatienceMillis });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const role of roles) {
      const verifier = scramVerifier(secret, role, derivePassword(secret, role));
      // Two servers may do this at once; both write the same verifier, one after the other.
      await client.query(
        `begin; select pg_advisory_xact_lock(5, 30); alter role ${client.escapeIdentifier(role)} password ${client.escapeLiteral(verifier)}; commit`,
      );
    }
  } finally {
    await client.end();
  }
}

/** How requests connect, where a start has already made it so; undefined otherwise, and nothing is changed. */
export async function findServerLogin(target: Target): Promise<pg.PoolConfig | undefined> {
  const server = asRole(target, 'hygie_server');
  return (await logsIn(server)) ? server : undefined;
}

/**
 * Gives the server's login roles their passwords, derived from the administrator's, and says how to connect.
 * A role that can log in already is left as it is.
 *
 * @param target where requests connect, with the administrator's user and password
 * @param direct the same database without the transaction pool in front, if there is one
 * @throws OperatorFault naming the role that cannot log in
 */
export async function openLoginRoles(target: Target, direct?: Target): Promise<Connections> {
  const roles = ['hygie_server', 'hygie_identity', 'hygie_jobs'];
  const unpooled = direct ? { ...direct, password: target.password } : target;
  const lacking: string[] = [];
  for (const role of roles) if (!(await logsIn(asRole(unpooled, role)))) lacking.push(role);
  if (lacking.length > 0) await setPasswords(direct ?? target, target.password, lacking);
  for (const role of lacking) {
    if (!(await logsIn(asRole(unpooled, role)))) {
      throw new OperatorFault(databaseMessages.loginRefused(role, 'mot de passe refusé'));
    }
  }
  return {
    server: asRole(target, 'hygie_server'),
    identity: asRole(target, 'hygie_identity'),
    jobs: asRole(target, 'hygie_jobs'),
    listen: asRole(unpooled, 'hygie_server'),
  };
}
