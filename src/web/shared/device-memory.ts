/**
 * What a person has begun and not yet sent, kept on this device under their own name. Gone when they sign out.
 */
const prefix = 'hygie-unsent:';

/** Keeps words under a name; empty words are forgotten. A device that refuses to remember loses nothing but this. */
export function keepUnsent(name: string, words: string): void {
  try {
    if (words === '') localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, words);
  } catch {
    // Private windows and full disks: what is on screen is still there.
  }
}

/** Words kept under this name; empty when there are none. */
export function readUnsent(name: string): string {
  try {
    return localStorage.getItem(prefix + name) ?? '';
  } catch {
    return '';
  }
}

/** Forgets everything unsent on this device. */
export function forgetUnsent(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // Nothing was kept either.
  }
}
