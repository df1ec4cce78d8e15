import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { round } from './statistics.ts';

const program = fileURLToPath(new URL('../src/server/cli/hygie.ts', import.meta.url));
const reporter = new URL('./report-resources.ts', import.meta.url).href;
const Taken = z.object({ cpuSeconds: z.number(), maxRssKilobytes: z.number() });

/** From little to do (sleep) to much (energy, drums). */
const journeys = [
  ['50,50', 'sleep'],
  ['35,70', 'calm'],
  ['80,90', 'focus'],
  ['30,20', 'energise'],
  ['20,85', '90,95'],
] as const;

async function measurePiece(folder: string, seconds: number, format: string, from: string, to: string) {
  const out = join(folder, `piece.${format}`);
  const options = [
    '--from',
    from,
    '--to',
    to,
    '--seconds',
    `${seconds}`,
    '--seed',
    '1',
    '--out',
    out,
    '--json',
  ];
  const startedAt = performance.now();
  const { stderr } = await promisify(execFile)(process.execPath, [
    '--import',
    reporter,
    program,
    'music',
    ...options,
  ]);
  const wallSeconds = (performance.now() - startedAt) / 1000;
  const { cpuSeconds, maxRssKilobytes } = Taken.parse(JSON.parse(stderr.trim().split('\n').at(-1) ?? ''));
  return {
    piece: `${seconds} s, ${from} to ${to}, ${format}`,
    timesRealTime: round(seconds / wallSeconds, 1),
    timesRealTimeByCpu: round(seconds / cpuSeconds, 1),
    peakRssMegabytes: round(maxRssKilobytes / 1024, 0),
  };
}

/**
 * `hygie music`, whole, each piece in a process of its own: how many times faster than it lasts, by the clock and by its
 * CPU time (start included), and the most memory it held.
 */
export async function measureMusic(isQuick: boolean) {
  const folder = await mkdtemp(join(tmpdir(), 'hygie-bench-music-'));
  const pieces: Awaited<ReturnType<typeof measurePiece>>[] = [];
  const seconds = isQuick ? 20 : 300;
  try {
    for (const [from, to] of journeys) pieces.push(await measurePiece(folder, seconds, 'wav', from, to));
    for (const format of ['mp3', 'ogg'])
      pieces.push(await measurePiece(folder, seconds, format, '20,85', '90,95'));
    if (!isQuick) pieces.push(await measurePiece(folder, 3600, 'mp3', '20,85', '90,95'));
    return pieces;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
