import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureWebBuild } from '../src/server/platform/web-build.ts';
import { measureAsk } from './ask.ts';
import { Child } from './child.ts';
import { measureFirstLoad } from './first-load.ts';
import { measureMusic } from './music.ts';
import { type SignedUpPerson, signUp } from './person.ts';
import { measureRequests, type Subject } from './requests.ts';
import { measureStartUp } from './start-up.ts';
import { round } from './statistics.ts';
import { measureTrend } from './trend.ts';
import { measureTypedSearch } from './typed-search.ts';

const usage = `npm run bench -- [options]      prints one JSON document on standard output

  --rows N    rows of other people for the trend, default 5000000 (also BENCH_ROWS); about 2.5 GB on the disk
  --pairs N   pairs of blocks for the comparisons, default 27
  --only PART measures one part alone: start-up, requests, first-load, typed-search, trend, ask or
              music; may be said several times
  --quick     a short run to see that it works: small blocks, 50000 rows. Its figures mean nothing.
  --help`;

const { values: flags } = parseArgs({
  options: {
    rows: { type: 'string', default: process.env.BENCH_ROWS ?? '5000000' },
    pairs: { type: 'string', default: '27' },
    only: { type: 'string', multiple: true, default: [] },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const parts = ['start-up', 'requests', 'first-load', 'typed-search', 'trend', 'ask', 'music'] as const;
const unknown = flags.only.filter((name) => !parts.some((part) => part === name));
if (unknown.length > 0) throw new Error(`--only takes ${parts.join(', ')}; not ${unknown.join(', ')}`);
const isWanted = (part: (typeof parts)[number]) => flags.only.length === 0 || flags.only.includes(part);

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

interface Plan {
  rows: number;
  pairs: number;
  reads: number;
}

function measureInTurn(hygie: Subject, person: SignedUpPerson, { pairs, reads }: Plan) {
  progress('read and insert, in turn with the bare server');
  return measureRequests(hygie, person, { pairs, reads, inserts: reads / 4 });
}

function measurePages(port: number, cookie: string) {
  progress('first load');
  return measureFirstLoad(`http://127.0.0.1:${port}`, cookie);
}

function measureTyping(port: number) {
  progress('the search that follows the typing');
  return measureTypedSearch(`http://127.0.0.1:${port}`);
}

async function measureYear(hygie: Subject, rows: number) {
  // Somebody of their own, so that the trend is that of a known year and not that of the inserts above.
  const { personId } = await signUp(hygie.port, 'tendance');
  return measureTrend(hygie, personId, { few: 10_000, many: rows }, progress);
}

async function measureServing(dataFolder: string, plan: Plan) {
  const child = new Child('./hygie-server.ts', { PORT: '0', HOST: '127.0.0.1', HYGIE_DATA_DIR: dataFolder });
  try {
    const described = await child.message<Omit<Subject, 'child'>>();
    const hygie = { ...described, child };
    const person = await signUp(hygie.port, 'mesure');
    return {
      ...(isWanted('requests') && (await measureInTurn(hygie, person, plan))),
      ...(isWanted('first-load') && { firstLoad: await measurePages(hygie.port, person.cookie) }),
      ...(isWanted('typed-search') && { typedSearch: await measureTyping(hygie.port) }),
      ...(isWanted('trend') && { trend: await measureYear(hygie, plan.rows) }),
    };
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
    reads: quick ? 400 : 3000,
  };
  await ensureWebBuild({ edition: 'personal', calculators: 'on' }, progress);
  if (isWanted('start-up')) progress('time to ready, memory at rest');
  const startUp = isWanted('start-up') ? { startUp: await inFolder(measureStartUp) } : {};
  if (isWanted('ask')) progress('the emergency search');
  const asking = isWanted('ask') ? { ask: await measureAsk() } : {};
  if (isWanted('music')) progress('hygie music');
  const composing = isWanted('music') ? { music: await measureMusic(quick) } : {};
  const isServing = (['requests', 'first-load', 'typed-search', 'trend'] as const).some(isWanted);
  const serving = isServing ? await inFolder((folder) => measureServing(folder, plan)) : {};
  const document = {
    startedAt: startedAt.toISOString(),
    durationSeconds: round((Date.now() - startedAt.getTime()) / 1000, 0),
    isQuick: quick,
    machine: describeMachine(),
    only: flags.only,
    ...serving,
    ...startUp,
    ...asking,
    ...composing,
  };
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
