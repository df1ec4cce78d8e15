import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { Problem } from '../http/problem.ts';
import { refusalMessages } from './refusal-messages.ts';

/** scrypt's work: N = 2^logN, block size r, parallel lanes p. Memory is 128 · N · r bytes. */
export interface ScryptCost {
  logN: number;
  r: number;
  p: number;
}

// scrypt comes with Node (no native dependency to keep), runs on libuv's threads and not on the event loop, and is
// what better-auth itself uses; its default cost (N 2^14, r 16, p 1) is below OWASP's advice, hence our own:
// N 2^15, r 8, p 3 asks 32 MiB and about 0.2 s of one core.
// https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
export const recommendedCost: ScryptCost = { logN: 15, r: 8, p: 3 };
const keyBytes = 32;
// libuv has four threads by default, which files need too: two hashes at once leave it half.
const mostAtOnce = 2;
// About ten seconds of waiting; beyond, saying so is kinder than letting everybody wait.
const longestQueue = 100;

let running = 0;
const waiting: (() => void)[] = [];

async function withTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= longestQueue)
    throw new Problem('unavailable', { detail: refusalMessages.busy, retryAfterSeconds: 10 });
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function derive(password: string, salt: Buffer, { logN, r, p }: ScryptCost): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** logN, r, p, maxmem: 256 * 2 ** logN * r };
  return withTurn(
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize('NFC'), salt, keyBytes, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
}

export interface PasswordHasher {
  /** Hashes a password as `scrypt$logN$r$p$salt$key`, so that the cost can rise without a migration. */
  hash(password: string): Promise<string>;
  /** True when the password is the one behind the hash; compares in constant time. Fails on a hash not of ours. */
  verify(stored: { hash: string; password: string }): Promise<boolean>;
}

/** @param cost of new hashes; each stored one is verified at the cost it was made with */
export function createPasswordHasher(cost: ScryptCost = recommendedCost): PasswordHasher {
  return {
    async hash(password) {
      const salt = randomBytes(16);
      const key = await derive(password, salt, cost);
      return [
        'scrypt',
        cost.logN,
        cost.r,
        cost.p,
        salt.toString('base64url'),
        key.toString('base64url'),
      ].join('$');
    },
    async verify({ hash, password }) {
      const [name, logN, r, p, salt, key] = hash.split('$');
      if (name !== 'scrypt' || !salt || !key) throw new Error('a stored password hash is not readable');
      const expected = Buffer.from(key, 'base64url');
      const madeWith = { logN: Number(logN), r: Number(r), p: Number(p) };
      return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64url'), madeWith), expected);
    },
  };
}

/** Hashes a password at the recommended cost, for accounts made without a sign-up. */
export const hashPassword = createPasswordHasher().hash;
