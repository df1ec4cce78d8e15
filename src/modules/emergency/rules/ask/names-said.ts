import type { ProtocolContent } from '../../contract/protocol-content.ts';
import { type Field, fieldsOf, isName } from './protocol-fields.ts';
import type { QuestionReading } from './read-question.ts';
import type { Reference, Topic } from './reference.ts';
import { rootsOf } from './roots.ts';

interface Name {
  field: Field;
  roots: readonly string[];
}

const properNames: ReadonlySet<string> = new Set(['title', 'abbreviation', 'synonym']);
/** A word of the dictionary names a topic surely when it names hardly any other. */
const surely = 0.7;

const known = new WeakMap<ProtocolContent, readonly Name[]>();

/** The names of a topic, worked out once. */
function namesOf({ protocol }: Topic): readonly Name[] {
  const before = known.get(protocol);
  if (before) return before;
  const names = fieldsOf(protocol)
    .filter(([field]) => isName(field))
    .flatMap(([field, texts]) => texts.map((text) => ({ field, roots: [...new Set(rootsOf(text))] })))
    .filter(({ roots }) => roots.length > 0);
  known.set(protocol, names);
  return names;
}

/** Which of a topic's names a question says whole, its own and those of the dictionary; and whether it says nothing else. */
export function namesSaid(
  { weights, roots: said, expansions }: QuestionReading,
  topic: Topic,
  { rarity }: Reference,
): { isNamed: boolean; isNameOnly: boolean; described: number } {
  let isNamed = false;
  let isNameOnly = false;
  let described = 0;
  const hear = (kind: string, roots: readonly string[]) => {
    if (kind !== 'sign' && said.length > 0 && said.every((root) => roots.includes(root))) isNameOnly = true;
    if (properNames.has(kind)) isNamed = true;
    else
      described = Math.max(
        described,
        roots.reduce((sum, root) => sum + rarity(root), 0),
      );
  };
  for (const { field, roots } of namesOf(topic))
    if (roots.every((root) => weights.has(root))) hear(field, roots);
  for (const { entry, from, topics } of expansions)
    if (topics.some(({ place, share }) => place === topic.place && share > surely)) hear(entry.kind, from);
  return { isNamed, isNameOnly, described };
}
