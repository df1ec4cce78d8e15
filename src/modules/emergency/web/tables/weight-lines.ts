import type { Population, TreatmentLine } from '../../contract/protocol-content.ts';
import type { PublishedProtocol } from '../../contract/published-protocol.ts';
import { isByWeight } from '../../rules/tables/dose-by-weight.ts';

/** A protocol with the lines whose dose depends on weight. */
export interface WeightProtocol
  extends Pick<PublishedProtocol, 'slug' | 'title' | 'version' | 'clinicalReview' | 'isReviewOverdue'> {
  lines: readonly TreatmentLine[];
}

/** Protocols by title, those without a dose by weight left out. */
export function weightProtocols(protocols: readonly PublishedProtocol[]): WeightProtocol[] {
  return protocols
    .map(({ structure, slug, title, version, clinicalReview, isReviewOverdue }) => ({
      slug,
      title,
      version,
      clinicalReview,
      isReviewOverdue,
      lines: structure.treatments.filter(isByWeight),
    }))
    .filter(({ lines }) => lines.length > 0)
    .sort((one, other) => one.title.localeCompare(other.title, 'fr'));
}

export const linesFor = ({ lines }: WeightProtocol, population: Population) =>
  lines.filter((line) => line.population.includes(population));
