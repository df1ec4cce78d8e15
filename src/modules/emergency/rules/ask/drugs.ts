import type { ProtocolContent } from '../../contract/protocol-content.ts';
import type { QuestionReading } from './read-question.ts';
import { rootsOf } from './reference.ts';

const surely = 0.8;

/** The substances of a protocol's treatments that a question names, by any of their names. */
export function drugsNamed({ weights }: QuestionReading, protocol: ProtocolContent): string[] {
  const drugs = new Set(protocol.treatments.map(({ drug }) => drug));
  return [...drugs].filter((drug) => {
    const roots = rootsOf(drug);
    return roots.length > 0 && roots.every((root) => (weights.get(root) ?? 0) >= surely);
  });
}
