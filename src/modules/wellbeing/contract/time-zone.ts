import { z } from 'zod';

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('fr', { timeZone: name });
    return /^[A-Za-z0-9_+/-]{1,64}$/.test(name);
  } catch {
    return false;
  }
}

/** A place whose clock a schedule follows. */
export const TimeZone = z.string().refine(isTimeZone, {
  params: { rule: 'sentence', message: 'Ce fuseau est inconnu.', accepted: 'un nom IANA : Europe/Paris' },
});
