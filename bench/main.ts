import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureWebBuild } from '../src/server/platform/web-build.ts';
import { Child } from './child.ts';
import { measureFirstLoad } from './first-load.ts';
import { signUp } from './person.ts';
import { measureRequests, type Subject } from './requests.ts';
import { measureStartUp } from './start-up.ts';
import { round } from './statistics.ts';
import { measureTrend } from './trend.ts';

const usage = `npm run bench -- [options]      prints one JSON document on standard output

  --rows N    rows of other people for the trend, default 5000000 (also BENCH_ROWS); about 2.5 GB on the disk
  --pairs N   pairs of blocks for the comparisons, default 9
  --quick     a short run to see that it works: small blocks, 50000 rows. Its figures mean nothing.
  --help`;

const { values: flags } = parseArgs({
  options: {
    rows: { type: 'string', default: process.env.BENCH_ROWS ?? '5000000' },
    pairs: { type: 'string', default: '9' },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const progress = (line: string) => void process.stderr.write(`${line}\n`);

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hygie-bench-'));
  await chmod(folder, 0o711);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function describeMachine() {
  const [processor] = cpus();
  return {
    processor: processor?.model.trim() ?? '',
    processors: cpus().length,
    memoryGigabytes: round(totalmem() / 2 ** 30, 1),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
  };
}

async function measureServing(dataFolder: string, plan: { rows: number; pairs: number; reads: number }) {
  const child = new Child('./hygie-server.ts', { PORT: '0', HOST: '127.0.0.1', HYGIE_DATA_DIR: dataFolder });
  try {
    const described = await child.message<Omit<Subject, 'child'>>();
    const hygie = { ...described, child };
    const person = await signUp(hygie.port, 'mesure');
    progress('read and insert, in turn with the bare server');
    const requests = await measureRequests(hygie, person, {
      pairs: plan.pairs,
      reads: plan.reads,
      inserts: plan.reads / 4,
    });
    progress('first load');
    const firstLoad = await measureFirstLoad(`http://127.0.0.1:${hygie.port}`, person.cookie);
    // Somebody of their own, so that the trend is that of a known year and not that of the inserts above.
    const other = await signUp(hygie.port, 'tendance');
    const trend = await measureTrend(hygie, other.personId, { few: 10_000, many: plan.rows }, progress);
    return { ...requests, trend, firstLoad };
  } finally {
    await child.stop();
  }
}

if (flags.help) {
  process.stdout.write(`${usage}\n`);
} else {
  const startedAt = new Date();
  const { quick } = flags;
  const plan = {
    rows: quick ? 50_000 : Number(flags.rows),
    pairs: quick ? 2 : Number(flags.pairs),
    reads: quick ? 400 : 6000,
  };
  await ensureWebBuild('personal', progress);
  progress('time to ready, memory at rest');
  const startUp = await inFolder(measureStartUp);
  const serving = await inFolder((folder) => measureServing(folder, plan));
  const document = {
    startedAt: startedAt.toISOString(),
    durationSeconds: round((Date.now() - startedAt.getTime()) / 1000, 0),
    isQuick: quick,
    machine: describeMachine(),
    ...serving,
    startUp,
  };
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
