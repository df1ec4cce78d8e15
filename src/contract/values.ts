import { z } from 'zod';

/** A person's, or any private row's, identifier. */
export const RowId = z.guid().meta({ description: 'Identifiant (UUID)' });

/** Identifier of a catalogue row (`bigint identity` in the database, always below 2^53). */
export const CatalogueId = z.int().positive().meta({ description: 'Identifiant du catalogue' });

/** A catalogue identifier as it stands in a URL. */
export const CatalogueIdInUrl = z.coerce.number().pipe(z.int().positive().max(Number.MAX_SAFE_INTEGER));

/** An instant, always in UTC with an offset, to the microsecond. */
export const Instant = z.iso.datetime({ offset: true }).meta({ description: 'Instant (ISO 8601, UTC)' });

// C0 and C1 control characters, but for tab and line feed; lone surrogates cannot be stored as UTF-8.
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is this line's purpose
const forbiddenCharacters = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|\p{Surrogate}/u;

function codePoints(value: string): number {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
}

function boundedText(min: number, max: number, tooLongStatus: 413 | 422) {
  return z
    .string()
    .normalize('NFC')
    .refine((value) => !forbiddenCharacters.test(value), {
      params: { rule: 'control-characters' },
    })
    .refine((value) => codePoints(value.trim()) >= min, { params: { rule: 'too-short', min } })
    .refine((value) => codePoints(value) <= max, {
      params: { rule: tooLongStatus === 413 ? 'too-large' : 'too-long', max },
    })
    .meta({ minLength: min, maxLength: max });
}

/**
 * One line of text: NFC, no control character, length in code points. Too long is 422.
 */
export function shortText(max: number, min = 1) {
  return boundedText(min, max, 422);
}

/**
 * A body of text: NFC, no control character but tab and line feed, length in code points. Too long is 413.
 */
export function longText(max: number, min = 1) {
  return boundedText(min, max, 413);
}

/** An http(s) address of at most 2,000 characters; anything else could become a script in a link. */
export const WebAddress = z.url({ protocol: /^https?$/ }).max(2000);

/** Any JSON value; its size is bounded by the body limit. */
export const Json = z.json();
