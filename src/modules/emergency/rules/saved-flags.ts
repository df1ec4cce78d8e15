import type { PublishedProtocol } from '../contract/published-protocol.ts';
import type { SavedFlag, SavedProtocol } from '../contract/saved-protocol.ts';
import { linesOf } from './protocol-faults.ts';

/** A version that was taken back, and why. */
export interface RecalledVersion {
  readonly slug: string;
  readonly version: number;
  readonly reason: string;
}

type Kept = Pick<SavedProtocol, 'id' | 'quotations'>;

/**
 * What became of kept lines, at most one flag for each protocol and version, the gravest: its version was recalled; it
 * is no longer published; a line of it says something else now, or no longer stands; there is a newer version whose lines
 * are the same; or its day of review is past.
 */
export function flagsOf(
  kept: readonly Kept[],
  protocols: readonly PublishedProtocol[],
  recalls: readonly RecalledVersion[],
): SavedFlag[] {
  const published = new Map(protocols.map((one) => [one.slug, one]));
  return kept.flatMap(({ id, quotations }) => {
    const versions = Map.groupBy(quotations, ({ slug, version }) => `${slug} ${version}`);
    return [...versions.values()].flatMap((lines): SavedFlag[] => {
      const [first] = lines;
      if (!first) return [];
      const { slug, version } = first;
      const flag = (kind: SavedFlag['kind'], reason: string | null = null): SavedFlag[] => [
        { savedId: id, slug, version, kind, reason },
      ];
      const recall = recalls.find((one) => one.slug === slug && one.version === version);
      if (recall) return flag('recalled', recall.reason);
      const now = published.get(slug);
      if (!now) return flag('gone');
      const spoken = new Map(
        linesOf(now.structure).map(({ section, line }) => [`${section} ${line.id}`, line.text]),
      );
      if (lines.some(({ section, lineId, text }) => spoken.get(`${section} ${lineId}`) !== text))
        return flag('changed');
      if (now.version !== version) return flag('newer');
      return now.isReviewOverdue ? flag('overdue') : [];
    });
  });
}
