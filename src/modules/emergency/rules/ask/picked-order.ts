import type { Quotation } from '../../contract/answer.ts';

export interface PickedOrder {
  /** The same quotations, all of them: a pick puts lines first, and hides none. */
  quotations: Quotation[];
  /** How many of the first ones were picked; 0 leaves the order of the search. */
  picked: number;
}

/**
 * Puts what was picked by id before the rest. Ids that name nothing, or name it again, count for nothing; what is done
 * first keeps its order from step to step, wherever it stands.
 *
 * @param ids one for each quotation, in their order
 */
export function orderByPicks(
  quotations: readonly Quotation[],
  ids: readonly string[],
  picks: readonly string[],
): PickedOrder {
  const places = new Map(ids.map((id, place) => [id, place]));
  const first = [...new Set(picks)].flatMap((id) => places.get(id) ?? []);
  const chosen = new Set(first);
  const order = [...first, ...[...quotations.keys()].filter((place) => !chosen.has(place))];
  const isStep = (place: number) => quotations[place]?.section === 'firstActions';
  const steps = order.filter(isStep).sort((one, other) => one - other);
  const kept = order.map((place) => (isStep(place) ? (steps.shift() ?? place) : place));
  return { quotations: kept.flatMap((place) => quotations[place] ?? []), picked: first.length };
}
