import { useSyncExternalStore } from 'react';

export const keepDaysChoices = [1, 7, 30, 90, 365] as const;
export type KeepDays = (typeof keepDaysChoices)[number];

/** How long emergency questions are kept; 0 keeps none. */
export const keepQuestionsDaysChoices = [0, 1, 7, 30, 90, 365] as const;

const choices = {
  language: ['fr', 'en'],
  scheme: ['auto', 'light', 'dark'],
  contrast: ['auto', 'more', 'normal'],
  keepDays: keepDaysChoices,
  keepQuestionsDays: keepQuestionsDaysChoices,
  instrument: ['scan_sliders', 'SAM'],
  checkIns: ['open', 'sealed'],
  // What a gesture may not ask for just now.
  noSound: [false, true],
  noSpace: [false, true],
  noHands: [false, true],
  inCompany: [false, true],
} as const;
type Choices = typeof choices;

export type Preferences = { -readonly [Name in keyof Choices]: Choices[Name][number] };

/** What holds until somebody chooses. */
export const usualPreferences: Preferences = {
  language: 'fr',
  scheme: 'auto',
  contrast: 'auto',
  keepDays: 30,
  keepQuestionsDays: 30,
  instrument: 'scan_sliders',
  checkIns: 'open',
  noSound: false,
  noSpace: false,
  noHands: false,
  inCompany: false,
};

/** Keeps what is one of the choices, else what was there; by hand, because it runs before anything else. */
function sound(kept: unknown, otherwise: Preferences): Preferences {
  const given = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  const known = Object.entries(choices).filter(([name, values]) =>
    values.some((value) => value === given[name]),
  );
  return { ...otherwise, ...Object.fromEntries(known.map(([name]) => [name, given[name]])) };
}

// Also read by public/first-paint.js, before any of this runs.
const storageKey = 'hygie-preferences';

function read(): Preferences {
  try {
    return sound(JSON.parse(localStorage.getItem(storageKey) ?? '{}'), usualPreferences);
  } catch {
    return usualPreferences;
  }
}

let current = read();
const listeners = new Set<() => void>();

export function currentPreferences(): Preferences {
  return current;
}

export function onPreferencesChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes some preferences on this device at once; whoever is signed in gets them on the server too. */
export function changePreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // Storage refused: the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** Takes what the server keeps for this person; unknown or broken values fall back to the usual ones. */
export function adoptPreferences(kept: unknown): void {
  changePreferences(sound(kept, current));
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(onPreferencesChange, currentPreferences, currentPreferences);
}
