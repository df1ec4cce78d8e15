import { useSyncExternalStore } from 'react';
import { z } from 'zod';

export const keepDaysChoices = [1, 7, 30, 90, 365] as const;
export type KeepDays = (typeof keepDaysChoices)[number];

const Preferences = z.object({
  language: z.enum(['fr', 'en']).catch('fr'),
  scheme: z.enum(['auto', 'light', 'dark']).catch('auto'),
  contrast: z.enum(['auto', 'more', 'normal']).catch('auto'),
  keepDays: z.literal([...keepDaysChoices]).catch(30),
  instrument: z.enum(['scan_sliders', 'SAM']).catch('scan_sliders'),
});
export type Preferences = z.infer<typeof Preferences>;

// Also read by public/first-paint.js, before any of this runs.
const storageKey = 'hygie-preferences';

function read(): Preferences {
  try {
    return Preferences.parse(JSON.parse(localStorage.getItem(storageKey) ?? '{}') ?? {});
  } catch {
    return Preferences.parse({});
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
  if (typeof kept !== 'object' || kept === null) return;
  changePreferences(Preferences.parse({ ...current, ...kept }));
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(onPreferencesChange, currentPreferences, currentPreferences);
}
