// `npm test`: every gate, each with its time; all run even when one fails, and the last line counts.
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './bootstrap.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'hygie-stages-'));
const bin = (name) => join(root, 'node_modules', '.bin', name);

// Servers that Hygie must get along with and does not bring: asked for by .ci/run, used here when they are there.
const hasSystemServers =
  globSync('/usr/lib/postgresql/*/bin/postgres').length > 0 &&
  ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].some((path) => existsSync(path));
const runsSystem = hasSystemServers || process.env.HYGIE_TEST_SYSTEM === 'required';

/** A run of vitest, and what its report must contain: a gate that read nothing has not passed. */
const tests = (name, projects, mustContain, workersPerProcessor = 1) => ({
  name,
  command: [
    bin('vitest'),
    'run',
    ...projects.map((project) => `--project=${project}`),
    // By itself vitest leaves one processor free, and half of a small machine idle.
    `--maxWorkers=${Math.round(Math.max(2, availableParallelism() - 1) * workersPerProcessor)}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(scratch, `${name}.json`)}`,
  ],
  mustContain,
});

/** Each row waits for the one before; what stands in one row runs side by side, a processor each. */
const rows = [
  [
    { name: 'types', command: [bin('tsc'), '--noEmit', '-p', '.'] },
    { name: 'web build', command: [process.execPath, 'scripts/build-web.mjs'] },
  ],
  [
    { name: 'lint', command: [bin('biome'), 'check', '.'] },
    { name: 'schema', command: [process.execPath, 'scripts/schema.mjs', '--check'] },
  ],
  [
    tests(
      'unit, database, house',
      ['rules', 'database', 'web', 'house'],
      [/\.rules\.test\.ts$/, /\.db\.test\.ts$/, /\.test\.tsx$/, /^test\/house\//],
      // Those of the database wait for it a third of the time.
      1.5,
    ),
  ],
  // They wait half of the time, for an outage or an end.
  [tests('faults', ['faults'], [/^test\/faults\//], 2)],
  ...(runsSystem ? [[tests('system', ['system'], [/^test\/system\//])]] : []),
  [tests('journeys', ['journeys'], [/^e2e\/journeys\//, /^e2e\/screens\//, /^e2e\/gates\//])],
];

function run([file, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      stdio: 'inherit',
      env: process.env,
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Keeps what failed for the end, where it is read: a long record may be cut in the middle. */
function noteFailures({ testResults }) {
  for (const { name, status, message, assertionResults } of testResults) {
    if (status !== 'failed') continue;
    const file = relative(root, name);
    if (message) failures.push(`${file}\n${shorten(message)}`);
    for (const { fullName, failureMessages, status: verdict } of assertionResults) {
      if (verdict === 'failed')
        failures.push(`${file} > ${fullName}\n${shorten(failureMessages.join('\n'))}`);
    }
  }
}

const shorten = (text) => text.split('\n').slice(0, 12).join('\n').slice(0, 1500);

/** @returns what a stage adds to the two counts, and why it failed when its tests did not say */
function count({ name, mustContain }, code) {
  if (!mustContain) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const file = join(scratch, `${name}.json`);
  if (!existsSync(file)) return { passed: 0, failed: 1, why: 'no report' };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const files = report.testResults.map((result) => relative(root, result.name));
  noteFailures(report);
  const absent = mustContain.filter((pattern) => !files.some((path) => pattern.test(path)));
  const failed =
    report.numFailedTests +
    report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
    ).length;
  const unexplained =
    absent.length > 0 || (code !== 0 && failed === 0) || report.numPendingTests + report.numTodoTests > 0;
  const why =
    absent.length > 0
      ? `no test matched ${absent.join(', ')}`
      : unexplained
        ? 'skipped tests, or errors outside tests'
        : '';
  return { passed: report.numPassedTests, failed: failed + (unexplained ? 1 : 0), why };
}

const summary = [];
const failures = [];
let passed = 0;
let failed = 0;
const startedAt = performance.now();
const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`.padStart(8);

async function runStage(stage) {
  console.log(`\n== ${stage.name}`);
  const from = performance.now();
  const result = count(stage, await run(stage.command));
  passed += result.passed;
  failed += result.failed;
  const verdict = result.failed === 0 ? 'passed' : 'FAILED';
  const line = `${verdict}  ${seconds(from)}  ${stage.name}${result.why ? ` (${result.why})` : ''}`;
  summary.push(line);
  console.log(line);
}

for (const row of rows) await Promise.all(row.map(runStage));

rmSync(scratch, { recursive: true, force: true });
if (failures.length > 0) console.log(`\n== what failed\n\n${failures.join('\n\n')}`);
console.log(`\n${summary.join('\n')}`);
if (!runsSystem)
  console.log('not run            system (needs Debian’s postgresql and pgbouncer; .ci/run installs them)');
console.log(`total   ${seconds(startedAt)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
