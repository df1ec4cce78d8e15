import type { Child } from './child.ts';
import { type Block, runBlock } from './load.ts';
import { median, quantile, round, spread } from './statistics.ts';

/** One side of a comparison: a server, and the request it gets. */
export interface Side {
  child: Child;
  block: Block;
}

const warmUpBlocks = 8;

interface Measure {
  cpuMicros: number;
  perSecond: number;
  latenciesMs: number[];
}

async function measure({ child, block }: Side): Promise<Measure> {
  const before = await child.cpuMicros();
  const { seconds, latenciesMs } = await runBlock(block);
  const after = await child.cpuMicros();
  return {
    cpuMicros: (after - before) / block.requests,
    perSecond: block.requests / seconds,
    latenciesMs,
  };
}

function describe(measures: readonly Measure[]) {
  const latencies = measures.flatMap(({ latenciesMs }) => latenciesMs);
  return {
    cpuMicrosPerRequest: spread(
      measures.map(({ cpuMicros }) => cpuMicros),
      1,
    ),
    requestsPerSecond: round(median(measures.map(({ perSecond }) => perSecond)), 0),
    latencyMs: { p50: round(quantile(latencies, 0.5)), p95: round(quantile(latencies, 0.95)) },
  };
}

/**
 * Measures two servers in turn (A B, B A, …) and pairs neighbouring blocks, so that a machine that slows down slows
 * both sides of a ratio.
 *
 * @returns the ratio of CPU time per request, ours over theirs, and what each side did
 */
export async function compareInTurn(ours: Side, bare: Side, pairs: number) {
  // V8 goes on optimising for some ten thousand requests; connections and caches warm up too.
  for (let block = 0; block < warmUpBlocks; block += 1)
    for (const side of [ours, bare]) await runBlock(side.block);
  const ourMeasures: Measure[] = [];
  const bareMeasures: Measure[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const oursFirst = pair % 2 === 0;
    if (oursFirst) ourMeasures.push(await measure(ours));
    bareMeasures.push(await measure(bare));
    if (!oursFirst) ourMeasures.push(await measure(ours));
  }
  const ratios = ourMeasures.map(
    ({ cpuMicros }, pair) => cpuMicros / (bareMeasures[pair]?.cpuMicros ?? Number.NaN),
  );
  return {
    cpuRatio: spread(ratios, 3),
    pairs,
    requestsPerBlock: ours.block.requests,
    connections: ours.block.connections,
    hygie: describe(ourMeasures),
    bare: describe(bareMeasures),
  };
}
