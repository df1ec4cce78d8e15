import { useQuery } from '@tanstack/react-query';
import { fullDate } from '#web/shared/dates.ts';
import { usePerson } from '#web/shared/session.ts';
import bundledLines from '../../../../../catalogue/help-lines.json' with { type: 'json' };

interface InBothLanguages {
  fr: string;
  en: string;
}

/** What the help panel shows of a line, whether it came with the application or from the server. */
export interface ShownLine {
  slug: string;
  number: string;
  channels: string[];
  label: InBothLanguages;
  description: InBothLanguages;
  hours: InBothLanguages;
  /** Day, as `YYYY-MM-DD`. */
  verifiedOn: string;
  position: number;
}

const bundled: readonly ShownLine[] = bundledLines;

/**
 * The help numbers: at once those that came with the application, then those of the server, kept from then on. They
 * are there without network, without a server and without an account.
 */
export function useHelpLines(isOpened: boolean): { lines: readonly ShownLine[]; verifiedOn: string } {
  const person = usePerson();
  // A visitor who never opens the panel is not made to load what checks the answer.
  const { data = bundled } = useQuery({
    queryKey: ['help-lines'],
    queryFn: async ({ signal }) => {
      // Apart from the panel, so that the panel itself needs nothing but the first load.
      const { listHelpLines } = await import('./list-help-lines.ts');
      return listHelpLines(signal);
    },
    enabled: Boolean(person) || isOpened,
    staleTime: 60 * 60_000,
    retry: false,
  });
  const lines = data.toSorted((one, other) => one.position - other.position);
  const oldest = lines.map(({ verifiedOn }) => verifiedOn).toSorted()[0] ?? '';
  return { lines, verifiedOn: fullDate(new Date(`${oldest}T12:00:00`)) };
}
