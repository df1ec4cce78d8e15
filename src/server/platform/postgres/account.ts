import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { codeOf, OperatorFault } from '../operator/fault.ts';
import { postgresMessages } from './postgres.messages.ts';

/** The account PostgreSQL runs under when Hygie itself runs as root, which PostgreSQL refuses. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** A program to run, and under which account. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout.trim()) : undefined;
}

function accountNamed(name: string): Account | undefined {
  const uid = idOf('-u', name);
  const gid = idOf('-g', name);
  return uid && gid !== undefined ? { name, uid, gid } : undefined;
}

async function ownerOf(path: string): Promise<Account | undefined> {
  try {
    const { uid, gid } = await stat(path);
    return uid === 0 ? undefined : { name: `uid ${uid}`, uid, gid };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The account for PostgreSQL: whoever owns the cluster already, else `postgres`, else `nobody`.
 *
 * @returns undefined when Hygie does not run as root, and PostgreSQL simply runs as Hygie does
 * @throws OperatorFault when root has no such account
 */
export async function chooseAccount(clusterFolder: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const account = (await ownerOf(clusterFolder)) ?? accountNamed('postgres') ?? accountNamed('nobody');
  if (!account) throw new OperatorFault(postgresMessages.noAccount());
  return account;
}

function reaches(account: Account, path: string): boolean {
  return spawnSync('test', ['-x', path], { uid: account.uid, gid: account.gid }).status === 0;
}

/**
 * How an account passes through a closed home folder (0700): with the right to search folders, kept across `exec`.
 * PostgreSQL asks `access()`, which ignores such rights unless the set-user-id fix-up is switched off as well. The
 * second right is for containers, whose root lacks the first.
 */
function throughClosedFolders(account: Account, path: string): string[] | undefined {
  for (const right of ['dac_read_search', 'dac_override']) {
    const args = [
      `--reuid=${account.uid}`,
      `--regid=${account.gid}`,
      '--clear-groups',
      `--inh-caps=-all,+${right}`,
      `--ambient-caps=-all,+${right}`,
      '--securebits=+no_setuid_fixup',
    ];
    if (spawnSync('setpriv', [...args, 'test', '-x', path]).status === 0) return args;
  }
  return undefined;
}

/**
 * Describes how to run a program under an account that must reach certain paths, even below a closed home folder.
 *
 * @param account undefined to run as Hygie itself does
 * @param dieWithParent true to have the kernel stop the program when Hygie dies (tests leave nothing behind)
 * @throws OperatorFault naming the path that cannot be reached
 */
export function commandAs(
  account: Account | undefined,
  program: { file: string; args: readonly string[] },
  paths: readonly string[],
  dieWithParent = false,
): Command {
  const prefix = dieWithParent && process.platform === 'linux' ? ['--pdeathsig=INT'] : [];
  if (!account) return prefix.length > 0 ? setpriv(prefix, program) : program;
  const barred = paths.find((path) => !reaches(account, path));
  if (barred === undefined) {
    const { uid, gid } = account;
    if (prefix.length === 0) return { ...program, uid, gid };
    return setpriv([`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...prefix], program);
  }
  const rights = throughClosedFolders(account, barred);
  if (!rights) throw new OperatorFault(postgresMessages.unreachable(account.name, barred));
  return setpriv([...rights, ...prefix], program);
}

function setpriv(options: readonly string[], program: { file: string; args: readonly string[] }): Command {
  return { file: 'setpriv', args: [...options, program.file, ...program.args] };
}
