import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { fullDate } from '#web/shared/dates.ts';
import { pageOf } from '#contract/page.ts';
import { urlOf } from '#contract/resource.ts';
import { HelpLine, helpLines } from '#modules/wellbeing/contract/help-line.ts';
import { request } from '#web/shared/api/request.ts';
import bundledLines from '../../../../../catalogue/help-lines.json' with { type: 'json' };

/** What the help panel shows of a line, whether it came with the application or from the server. */
const ShownLine = z.object({
  slug: z.string(),
  number: z.string(),
  channels: z.array(z.string()),
  label: z.object({ fr: z.string(), en: z.string() }),
  description: z.object({ fr: z.string(), en: z.string() }),
  hours: z.object({ fr: z.string(), en: z.string() }),
  verifiedOn: z.string(),
  position: z.number(),
});
export type ShownLine = z.infer<typeof ShownLine>;

const storageKey = 'hygie-help-lines';
const bundled = z.array(ShownLine).parse(bundledLines);

/** The last list this device received; it is public, so it may stay on the device. */
function keptLines(): ShownLine[] {
  try {
    const kept = z.array(ShownLine).min(1).safeParse(JSON.parse(localStorage.getItem(storageKey) ?? 'null'));
    return kept.success ? kept.data : bundled;
  } catch {
    return bundled;
  }
}

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

async function listHelpLines({ signal }: { signal: AbortSignal }): Promise<ShownLine[]> {
  const page = await request(urlOf(helpLines), { query: { limit: 100 }, answer: pageOf(HelpLine), signal });
  // An emptied table must not empty the panel.
  const items = page.items.length > 0 ? page.items.map(shown) : bundled;
  try {
    localStorage.setItem(storageKey, JSON.stringify(items));
  } catch {
    // Storage refused: the list bundled with the application stays the fallback.
  }
  return items;
}

/**
 * The help numbers: at once from the application itself or from the last list received, then refreshed. They are there
 * without network, without a server and without an account.
 */
export function useHelpLines(): { lines: ShownLine[]; verifiedOn: string } {
  const { data } = useQuery({
    queryKey: ['help-lines'],
    queryFn: listHelpLines,
    placeholderData: keptLines,
    staleTime: 60 * 60_000,
    retry: false,
  });
  const lines = (data ?? keptLines()).toSorted((one, other) => one.position - other.position);
  const oldest = lines.map(({ verifiedOn }) => verifiedOn).toSorted()[0] ?? '';
  return { lines, verifiedOn: fullDate(new Date(`${oldest}T12:00:00`)) };
}
