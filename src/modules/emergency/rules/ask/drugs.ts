import type { ProtocolContent } from '../../contract/protocol-content.ts';
import type { QuestionReading } from './read-question.ts';
import { rootsOf } from './roots.ts';

const surely = 0.8;

type Substance = { drug: string; roots: readonly string[] };

const substances = new WeakMap<ProtocolContent, readonly Substance[]>();

/** The substances of a protocol's treatments, worked out once: a question may ask them of every protocol. */
function substancesOf(protocol: ProtocolContent): readonly Substance[] {
  const known = substances.get(protocol);
  if (known) return known;
  const drugs = new Set(protocol.treatments.map(({ drug }) => drug));
  const found = [...drugs].map((drug) => ({ drug, roots: rootsOf(drug) }));
  substances.set(protocol, found);
  return found;
}

/** The substances of a protocol's treatments that a question names, by any of their names. */
export function drugsNamed({ weights }: QuestionReading, protocol: ProtocolContent): string[] {
  return substancesOf(protocol)
    .filter(({ roots }) => roots.length > 0 && roots.every((root) => (weights.get(root) ?? 0) >= surely))
    .map(({ drug }) => drug);
}
