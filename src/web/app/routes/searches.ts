/** What the search part of each address may say; anything else is dropped. By hand: the router comes before zod. */

// Only a path of our own: an address from a link must not lead anywhere else after signing in.
const ownPath = /^\/(?![/\\])/;

export function nextSearch({ suite }: Record<string, unknown>): { suite?: string } {
  return typeof suite === 'string' && ownPath.test(suite) ? { suite } : {};
}

export function linkSearch({ token }: Record<string, unknown>): { token?: string } {
  return typeof token === 'string' && token.length <= 500 ? { token } : {};
}

/** The protocol that a code is to follow. */
export function codeSearch({ protocole }: Record<string, unknown>): { protocole?: string } {
  return typeof protocole === 'string' && /^[a-z0-9-]{1,60}$/.test(protocole) ? { protocole } : {};
}

const views = ['jour', 'semaine', 'mois', 'annee'] as const;

interface HistorySearch {
  vue?: (typeof views)[number] | undefined;
  /** Last day of the period; today when absent. */
  jour?: string | undefined;
  /** One instrument, as the server names it; all when absent. */
  avec?: string | undefined;
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^20\d\d-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

export function historySearch({ vue, jour, avec }: Record<string, unknown>): HistorySearch {
  return {
    vue: views.find((candidate) => candidate === vue),
    jour: isDay(jour) ? jour : undefined,
    avec: typeof avec === 'string' && /^\w{1,20}$/.test(avec) ? avec : undefined,
  };
}

function wordsIn(value: unknown): string | undefined {
  const isWord = (typeof value === 'string' || typeof value === 'number') && value !== '';
  return isWord ? String(value).slice(0, 100) : undefined;
}

interface ItemsSearch {
  q?: string | undefined;
  unite?: number | undefined;
  specialite?: string | undefined;
}

export function itemsSearch({ q, unite, specialite }: Record<string, unknown>): ItemsSearch {
  const unit = Number(unite);
  return {
    q: wordsIn(q),
    unite: Number.isInteger(unit) && unit >= 1 && unit <= 11 ? unit : undefined,
    specialite: wordsIn(specialite),
  };
}

export function situationsSearch({ q }: Record<string, unknown>): { q?: string | undefined } {
  return { q: wordsIn(q) };
}

/** Of which published protocol a new draft is the next version. */
export function draftSearch({ depuis }: Record<string, unknown>): { depuis?: string } {
  return typeof depuis === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(depuis) ? { depuis } : {};
}
