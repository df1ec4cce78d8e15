import pg from 'pg';
import type { Caller } from './caller.ts';
import { ManyStatements, OneStatement, type Preamble, type Transaction } from './transaction.ts';

interface UnitOptions {
  /** True when nothing is written: the transaction then refuses writes. */
  readOnly?: boolean;
  /**
   * True when the work is exactly one `tx.query`: preamble, query and commit then leave together and come back in one
   * trip. The statement is committed before the work sees its answer, so nothing may be decided after it.
   */
  isOneStatement?: boolean;
}

/** The only door from a route to rows. */
export interface DatabaseSession {
  /**
   * Runs `work` in one transaction as the caller: role, claims and time-outs are set for it alone, in one round trip.
   * Commits when `work` resolves, rolls back when it throws, and lets the error through.
   */
  asCaller<T>(caller: Caller, work: (tx: Transaction) => Promise<T>, options?: UnitOptions): Promise<T>;
}

export interface SessionTimeouts {
  statementMs: number;
  lockMs: number;
  idleMs: number;
}

// Supabase's own limits for the role `authenticated` (8 s); waiting longer than 4 s for a lock helps nobody.
const defaultTimeouts: SessionTimeouts = { statementMs: 8000, lockMs: 4000, idleMs: 10_000 };

/**
 * The SQL that opens a unit of work. The claims are a literal, since the simple protocol takes no parameters: built only
 * from a verified identity, and escaped.
 */
function preambleOf(caller: Caller, readOnly: boolean, timeouts = defaultTimeouts): Preamble {
  const role = caller.kind === 'person' ? 'authenticated' : 'anon';
  const claims = caller.kind === 'person' ? { sub: caller.personId, role } : { role };
  return {
    begin: readOnly ? 'begin read only' : 'begin',
    settings:
      `select set_config('role','${role}',true),` +
      `set_config('request.jwt.claims',${pg.escapeLiteral(JSON.stringify(claims))},true),` +
      `set_config('statement_timeout','${timeouts.statementMs}',true),` +
      `set_config('lock_timeout','${timeouts.lockMs}',true),` +
      `set_config('idle_in_transaction_session_timeout','${timeouts.idleMs}',true)`,
  };
}

/** The preamble as one text, for whoever opens a unit of work by hand. */
export function preamble(caller: Caller, readOnly: boolean, timeouts = defaultTimeouts): string {
  const { begin, settings } = preambleOf(caller, readOnly, timeouts);
  return `${begin};${settings}`;
}

/**
 * The preamble is not waited for: it leaves together with the first query. Were it refused, that query would find an
 * aborted transaction, or none and a login role that may read nothing.
 *
 * @param pool connections of the login role `hygie_server`, which by itself may read nothing; must be a pipelining one
 */
export function createDatabaseSession(pool: pg.Pool): DatabaseSession {
  return {
    async asCaller(caller, work, { readOnly = false, isOneStatement = false } = {}) {
      const client = await pool.connect();
      const opening = preambleOf(caller, readOnly);
      const tx = isOneStatement ? new OneStatement(client, opening) : new ManyStatements(client, opening);
      let broken: Error | undefined;
      try {
        const result = await work(tx);
        await tx.commit();
        return result;
      } catch (error) {
        // A connection that cannot even roll back is thrown away: its state is unknown.
        await tx.rollback().catch((rollbackError: Error) => {
          broken = rollbackError;
        });
        // A refused preamble is the reason; what failed after it is only the consequence.
        throw tx.refusal ?? error;
      } finally {
        client.release(broken);
      }
    },
  };
}
