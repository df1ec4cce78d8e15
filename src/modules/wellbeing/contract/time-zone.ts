import { z } from 'zod';

// A name, never an offset: PostgreSQL reads the sign of `+02:00` the other way round.
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('fr', { timeZone: name });
    return /^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name);
  } catch {
    return false;
  }
}

/** A place whose clock a schedule follows. */
export const TimeZone = z.string().refine(isTimeZone, {
  params: { rule: 'sentence', message: 'Ce fuseau est inconnu.', accepted: 'un nom IANA : Europe/Paris' },
});

/** The clock the person lives by; most live by this one. */
export const OwnTimeZone = TimeZone.default('Europe/Paris');
