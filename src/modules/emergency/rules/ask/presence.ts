import { type Field, fieldWeights } from './protocol-fields.ts';
import { rootsOf } from './roots.ts';

export const saturation = 1.2;
const mostCounted = 2.5;

/** How much each root is present in what is said of a subject: weighted by where it stands, saturated, from 0 to 1. */
export function presenceOf(fields: readonly (readonly [Field, readonly string[]])[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [field, texts] of fields) {
    const inField = new Map<string, number>();
    for (const root of texts.flatMap(rootsOf)) inField.set(root, (inField.get(root) ?? 0) + 1);
    for (const [root, count] of inField) {
      const weight = fieldWeights[field] * Math.min(mostCounted, count ** 0.6);
      weights.set(root, (weights.get(root) ?? 0) + weight);
    }
  }
  return new Map([...weights].map(([root, weight]) => [root, weight / (weight + saturation)]));
}
