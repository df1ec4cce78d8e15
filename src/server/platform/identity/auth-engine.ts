import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { IdentityDatabase, Language } from './identity-database.ts';
import type { IdentityLog } from './identity-log.ts';
import type { PasswordHasher } from './password-hash.ts';
import type { SecretKey } from './secret-keys.ts';
import { networkHeader } from './visitor.ts';

const day = 24 * 3600;

export interface AuthEngineOptions {
  db: IdentityDatabase;
  keys: readonly SecretKey[];
  /** The address people type; https makes the cookies Secure. */
  publicUrl: string;
  /** Receives the token of a password reset, to be mailed. */
  onPasswordReset: (reset: { email: string; language: Language; token: string }) => void;
  passwords: PasswordHasher;
  log: IdentityLog;
}

/**
 * better-auth reduced to what Hygie uses: e-mail and password, TOTP with backup codes. No HTTP handler of its own is
 * exposed: our routes call `auth.api` and decide what a person reads.
 */
export function createAuthEngine({
  db,
  keys,
  publicUrl,
  onPasswordReset,
  passwords,
  log,
}: AuthEngineOptions) {
  return betterAuth({
    appName: 'Hygie',
    baseURL: publicUrl,
    secrets: keys.map((key) => ({ ...key })),
    database: { db, type: 'postgres', schemaName: 'identity', transaction: true },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (level, message, ...details) => log.fromEngine(level, message, details) },
    user: {
      additionalFields: {
        language: { type: ['fr', 'en'], required: false, defaultValue: 'fr', input: true },
      },
    },
    session: { expiresIn: 30 * day, updateAge: day, freshAge: 0 },
    // Tokens of links are kept hashed: who reads the table cannot use them.
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      // Length is checked in code points by our contract; these two count UTF-16 units.
      minPasswordLength: 1,
      maxPasswordLength: 512,
      password: passwords,
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        const language: Language = 'language' in user && user.language === 'en' ? 'en' : 'fr';
        onPasswordReset({ email: user.email, language, token });
      },
    },
    plugins: [twoFactor({ issuer: 'Hygie', twoFactorCookieMaxAge: 600 })],
    advanced: {
      cookiePrefix: 'hygie',
      useSecureCookies: publicUrl.startsWith('https:'),
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: [networkHeader] },
    },
  });
}

export type AuthEngine = ReturnType<typeof createAuthEngine>;

/** Names of the cookies, as they stand in a request. */
export interface CookieNames {
  session: string;
  sessionOnly: string;
  totpChallenge: string;
}

/** Reads the cookies' names from the engine, so that ours can never drift from its own. */
export async function cookieNamesOf(auth: AuthEngine): Promise<CookieNames> {
  const { authCookies, createAuthCookie } = await auth.$context;
  return {
    session: authCookies.sessionToken.name,
    sessionOnly: authCookies.dontRememberToken.name,
    totpChallenge: createAuthCookie('two_factor').name,
  };
}
