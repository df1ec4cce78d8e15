import { type Generated, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { surviveLostConnections } from '../database/pool.ts';

/** The private schema `identity`, as far as our own queries touch it. Column names are better-auth's. */
export interface IdentityTables {
  user: {
    id: string;
    name: string;
    email: string;
    emailVerified: boolean;
    twoFactorEnabled: boolean;
    language: Language;
    createdAt: Generated<Date>;
    updatedAt: Date;
  };
  session: {
    id: string;
    userId: string;
    token: string;
    expiresAt: Date;
    ipAddress: string | null;
    userAgent: string | null;
    createdAt: Date;
    updatedAt: Date;
  };
  verification: { identifier: string; value: string; expiresAt: Date };
  secretKey: { version: number; value: string };
  attemptLimit: { key: string; count: number; windowEndsAt: Date };
}

/** The language in which a person is written to. */
export type Language = 'fr' | 'en';

export type IdentityDatabase = Kysely<IdentityTables>;

/**
 * Opens a small pool as the login role `hygie_identity`, the only role that reaches the schema. Its rows keep pg's own
 * types: better-auth compares expiry dates as Date objects.
 *
 * @param config where and as whom to connect
 * @param max most connections at once
 */
export function openIdentityDatabase(config: pg.PoolConfig, max: number): IdentityDatabase {
  const pool = surviveLostConnections(
    new pg.Pool({
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
      // Counted here: a transaction pool in front would refuse it as a connection parameter.
      query_timeout: 8000,
      application_name: 'hygie identity',
      ...config,
      max,
    }),
  );
  return new Kysely<IdentityTables>({ dialect: new PostgresDialect({ pool }) }).withSchema('identity');
}
