import i18next from 'i18next';

/** The language on screen: French unless English was chosen. */
export function currentLanguage(): 'fr' | 'en' {
  return i18next.language === 'en' ? 'en' : 'fr';
}

function format(instant: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(currentLanguage() === 'en' ? 'en-GB' : 'fr-FR', options).format(instant);
}

/** « lundi 23 novembre » */
export function longDay(instant: Date): string {
  return format(instant, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** « lun. 23 » */
export function shortDay(instant: Date): string {
  return format(instant, { weekday: 'short', day: 'numeric' });
}

/** « 23 nov. » */
export function dayAndMonth(instant: Date): string {
  return format(instant, { day: 'numeric', month: 'short' });
}

/** « 23 novembre 2026 » */
export function fullDate(instant: Date): string {
  return format(instant, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** « novembre », or « n » where there is no room. */
export function monthName(instant: Date, month: 'long' | 'narrow'): string {
  return format(instant, { month });
}

/** « 20–26 novembre 2026 »; a single day says its name too. */
export function dayRange(from: Date, to: Date): string {
  if (localDay(from) === localDay(to)) return longDay(from);
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(currentLanguage() === 'en' ? 'en-GB' : 'fr-FR', options).formatRange(
    from,
    to,
  );
}

/** « 23 novembre à 20 h 38 » */
export function dayAndTime(instant: Date): string {
  const day = format(instant, { day: 'numeric', month: 'long' });
  return currentLanguage() === 'en' ? `${day} at ${timeOfDay(instant)}` : `${day} à ${timeOfDay(instant)}`;
}

/** « 20 h 38 » in French, with no-break spaces; « 20:38 » in English. */
export function timeOfDay(instant: Date): string {
  const time = format(instant, { hour: 'numeric', minute: '2-digit' });
  return currentLanguage() === 'en' ? time : time.replace(':', '\u00a0h\u00a0');
}

/** « 03:12:45 », where seconds count */
export function clockTime(instant: Date): string {
  return format(instant, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** The person's own calendar day of an instant, as `YYYY-MM-DD`. */
export function localDay(instant: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}
