import { TimeZone } from '../../contract/time-zone.ts';

// Names that Outlook writes, where French is spoken or lived (Unicode CLDR, windowsZones).
const windowsNames: Readonly<Record<string, string>> = {
  'Romance Standard Time': 'Europe/Paris',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'Eastern Standard Time': 'America/New_York',
  'SA Western Standard Time': 'America/La_Paz',
  'SA Eastern Standard Time': 'America/Cayenne',
  'Morocco Standard Time': 'Africa/Casablanca',
  'W. Central Africa Standard Time': 'Africa/Lagos',
  'E. Africa Standard Time': 'Africa/Nairobi',
  'Mauritius Standard Time': 'Indian/Mauritius',
  'Central Pacific Standard Time': 'Pacific/Guadalcanal',
  'Hawaiian Standard Time': 'Pacific/Honolulu',
};

/**
 * The IANA zone behind a calendar's TZID; undefined when none is known. The definitions that calendars carry are not
 * read: the names suffice, and the definitions are rules that repeat, in numbers nobody bounds.
 */
export function zoneOf(tzid: string): string | undefined {
  const bare = tzid.trim().replace(/^"|"$/g, '');
  // "/freeassociation.sourceforge.net/Europe/Paris": the place stands at the end.
  const parts = bare.split('/');
  const candidates = [windowsNames[bare], bare, parts.slice(-2).join('/'), parts.slice(-3).join('/')];
  return candidates.find((name) => name !== undefined && TimeZone.safeParse(name).success);
}
