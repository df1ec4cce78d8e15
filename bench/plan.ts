import { z } from 'zod';
import { round } from './statistics.ts';

const Node = z.looseObject({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Name': z.string().optional(),
  'Shared Hit Blocks': z.number().default(0),
  'Shared Read Blocks': z.number().default(0),
  get Plans() {
    return z.array(Node).optional();
  },
});
type Node = z.infer<typeof Node>;

const Explained = z.tuple([
  z.looseObject({ Plan: Node, 'Execution Time': z.number(), 'Planning Time': z.number() }),
]);

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.Plans ?? []) yield* walk(child);
}

/** What matters of `explain (analyze, buffers, format json)`: how tables were reached, and how many pages were read. */
export function describePlan(explained: unknown) {
  const [{ Plan: top, 'Execution Time': executionMs, 'Planning Time': planningMs }] =
    Explained.parse(explained);
  const nodes = [...walk(top)];
  return {
    indexes: [...new Set(nodes.flatMap((node) => node['Index Name'] ?? []))],
    tablesReadWhole: nodes
      .filter((node) => node['Node Type'] === 'Seq Scan')
      .map((node) => node['Relation Name'] ?? ''),
    pages: top['Shared Hit Blocks'] + top['Shared Read Blocks'],
    executionMs: round(executionMs, 3),
    planningMs: round(planningMs, 3),
  };
}
