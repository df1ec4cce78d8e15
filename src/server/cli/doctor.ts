import { readSettings, type Settings } from '../platform/settings.ts';
import { doctorMessages as say } from './doctor.messages.ts';
import {
  checkBinaries,
  checkDataFolder,
  checkFiles,
  checkMail,
  checkNode,
  checkWebBuild,
  type Finding,
  fault,
  ok,
} from './doctor-checks.ts';
import { checkDatabase } from './doctor-database.ts';

type Check = (settings: Settings) => Finding | Finding[] | Promise<Finding | Finding[]>;

const marks = { ok: '✓', warning: '!', fault: '✗' };

function listChecks(settings: Settings): [string, Check][] {
  return [
    ['node', () => checkNode()],
    ['settings', () => ok('settings', say.settings())],
    ['data-folder', checkDataFolder],
    ...(settings.databaseUrl === undefined ? [['binaries', checkBinaries] satisfies [string, Check]] : []),
    ['database', checkDatabase],
    ['web', checkWebBuild],
    ['mail', checkMail],
    ['files', checkFiles],
  ];
}

async function examine(settings: Settings): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, check] of listChecks(settings)) {
    try {
      findings.push(...[await check(settings)].flat());
    } catch (error) {
      findings.push(fault(name, say.failed(name, error instanceof Error ? error.message : String(error))));
    }
  }
  return findings;
}

/**
 * `hygie doctor`: examines the installation without changing it.
 *
 * @returns the exit code: 0 when nothing is at fault (warnings do not count), else 1
 */
export async function doctor(options: { json?: boolean }): Promise<0 | 1> {
  const findings = await examine(readSettings());
  if (options.json) console.log(JSON.stringify({ findings }, undefined, 2));
  else for (const { status, sentence } of findings) console.log(`${marks[status]} ${sentence}`);
  return findings.some(({ status }) => status === 'fault') ? 1 : 0;
}
