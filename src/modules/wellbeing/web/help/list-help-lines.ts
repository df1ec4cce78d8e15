import { request } from '#web/shared/api/request.ts';
import type { ShownLine } from './help-lines.ts';
import { helpLinesAnswer } from './help-lines-shape.ts';

type Line = ReturnType<typeof helpLinesAnswer.parse>['items'][number];

function shown(line: Line): ShownLine {
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
  const { items } = await request('/api/wellbeing/help-lines', {
    query: { limit: 100 },
    answer: helpLinesAnswer,
    signal,
  });
  if (items.length === 0) throw new Error('the list of help lines is empty');
  return items.map(shown);
}
