import { LRUCache } from 'lru-cache';
import type { Caller } from '../database/caller.ts';

type Person = Extract<Caller, { kind: 'person' }>;

const longestSeconds = 60;

/**
 * Remembers who stands behind a session cookie for at most 60 s. A revocation empties a person's entries at once; an
 * answer that was being read from the database while a revocation arrived is not remembered. While revocations cannot
 * be heard, nothing is remembered.
 */
export class SessionCache {
  readonly #entries: LRUCache<string, Person>;
  readonly #cookiesOf = new Map<string, Set<string>>();
  #isListening = false;
  #revocations = 0;

  constructor(max = 20_000) {
    this.#entries = new LRUCache<string, Person>({
      max,
      // Never goes back, unlike the time of day.
      perf: performance,
      ttl: longestSeconds * 1000,
      dispose: (person, cookie) => {
        const cookies = this.#cookiesOf.get(person.personId);
        cookies?.delete(cookie);
        if (cookies?.size === 0) this.#cookiesOf.delete(person.personId);
      },
    });
  }

  get(cookie: string): Person | undefined {
    return this.#entries.get(cookie);
  }

  /** Taken before a session is read from the database, given back to `remember`. */
  get revocations(): number {
    return this.#revocations;
  }

  remember(cookie: string, person: Person, expiresAt: Date, revocationsBefore: number): void {
    const ttl = Math.min(longestSeconds * 1000, expiresAt.getTime() - Date.now());
    if (!this.#isListening || this.#revocations !== revocationsBefore || ttl <= 0) return;
    this.#entries.set(cookie, person, { ttl });
    const cookies = this.#cookiesOf.get(person.personId) ?? new Set();
    this.#cookiesOf.set(person.personId, cookies.add(cookie));
  }

  /** Forgets all sessions of one person. */
  revoke(personId: string): void {
    this.#revocations += 1;
    for (const cookie of [...(this.#cookiesOf.get(personId) ?? [])]) this.#entries.delete(cookie);
  }

  /** Forgets one session, without waiting for the database to announce its end. */
  forget(cookie: string): void {
    this.#revocations += 1;
    this.#entries.delete(cookie);
  }

  /** Told when the connection that hears revocations opens or is lost: either way what is known may be stale. */
  setListening(isListening: boolean): void {
    this.#isListening = isListening;
    this.#revocations += 1;
    this.#entries.clear();
    this.#cookiesOf.clear();
  }
}
