import type { z } from 'zod';
import { pageOf } from '#contract/page.ts';
import { urlOf } from '#contract/resource.ts';
import { HelpLine, helpLines } from '#modules/wellbeing/contract/help-line.ts';
import { request } from '#web/shared/api/request.ts';
import type { ShownLine } from './help-lines.ts';

function shown(line: z.infer<typeof HelpLine>): ShownLine {
  const { slug, number, channels, position } = line;
  return {
    slug,
    number,
    channels,
    position,
    label: { fr: line.label_fr, en: line.label_en },
    description: { fr: line.description_fr, en: line.description_en },
    hours: { fr: line.hours_fr, en: line.hours_en },
    verifiedOn: line.verified_on,
  };
}

/**
 * The help numbers as administrators keep them. Offline the service worker answers with the last list it saw.
 * @throws when the list is empty: the numbers that came with the application are then better than none.
 */
export async function listHelpLines(signal: AbortSignal): Promise<ShownLine[]> {
  const answer = pageOf(HelpLine);
  const { items } = await request(urlOf(helpLines), { query: { limit: 100 }, answer, signal });
  if (items.length === 0) throw new Error('the list of help lines is empty');
  return items.map(shown);
}
