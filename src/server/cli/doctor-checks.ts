import { access } from 'node:fs/promises';
import net from 'node:net';
import { join } from 'node:path';
import { openFiles } from '../platform/files/index.ts';
import { findBinaries } from '../platform/postgres/binaries.ts';
import { prepareDataFolder } from '../platform/postgres/data-folder.ts';
import type { Settings } from '../platform/settings.ts';
import { isWebBuildCurrent } from '../platform/web-build.ts';
import { doctorMessages as say } from './doctor.messages.ts';

/** What one check found: `warning` works but deserves a look, `fault` does not work. */
export interface Finding {
  readonly name: string;
  readonly status: 'ok' | 'warning' | 'fault';
  readonly sentence: string;
}

export const ok = (name: string, sentence: string): Finding => ({ name, status: 'ok', sentence });
export const warning = (name: string, sentence: string): Finding => ({ name, status: 'warning', sentence });
export const fault = (name: string, sentence: string): Finding => ({ name, status: 'fault', sentence });

const comfortableFreeMegabytes = 1000;
const connectPatienceMillis = 5000;

export function checkNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isRecent = major > 22 || (major === 22 && minor >= 18);
  return isRecent ? ok('node', say.node(version)) : fault('node', say.nodeOld(version));
}

export async function checkDataFolder({ dataDir }: Settings): Promise<Finding> {
  const free = await prepareDataFolder(dataDir);
  return free < comfortableFreeMegabytes
    ? warning('data-folder', say.dataFolderLow(dataDir, free))
    : ok('data-folder', say.dataFolder(dataDir, free));
}

export async function checkBinaries(): Promise<Finding> {
  return ok('binaries', say.binaries((await findBinaries()).version));
}

export async function checkWebBuild(settings: Settings): Promise<Finding> {
  return (await isWebBuildCurrent(settings)) ? ok('web', say.web()) : warning('web', say.webStale());
}

function connect(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: connectPatienceMillis });
    const end = (reason?: string) => {
      socket.destroy();
      resolve(reason);
    };
    socket.once('connect', () => end());
    socket.once('timeout', () => end('ETIMEDOUT'));
    socket.once('error', (error) => end(error.message));
  });
}

export async function checkMail({ mail, dataDir }: Settings): Promise<Finding> {
  if (!mail) return ok('mail', say.outbox(join(dataDir, 'outbox')));
  const { hostname, port, protocol } = new URL(mail.smtpUrl);
  const reason = await connect(hostname, Number(port) || (protocol === 'smtps:' ? 465 : 587));
  return reason === undefined ? ok('mail', say.smtp()) : fault('mail', say.smtpDown(reason));
}

/** Asks the file store for its first file: a wrong key or an unknown bucket shows here, not at the first voice. */
export async function checkFiles(settings: Pick<Settings, 'dataDir' | 'filesS3'>): Promise<Finding> {
  if (!settings.filesS3) return ok('files', say.filesFolder(join(settings.dataDir, 'files')));
  const answered = await openFiles(settings)
    .list()
    [Symbol.asyncIterator]()
    .next()
    .then(
      () => true,
      () => false,
    );
  return answered ? ok('files', say.filesStore()) : fault('files', say.filesStoreDown());
}

/** The server's own ways in: none may see past row-level security. */
export const loginRoles = ['hygie_server', 'hygie_identity', 'hygie_jobs'];

export function judgeRoles(found: readonly { name: string; isStrong: boolean }[]): Finding {
  const missing = loginRoles.filter((name) => !found.some((role) => role.name === name));
  if (missing.length > 0) return warning('roles', say.rolesMissing(missing.join(', ')));
  const strong = found.filter((role) => role.isStrong).map((role) => role.name);
  return strong.length > 0 ? fault('roles', say.rolesTooStrong(strong.join(', '))) : ok('roles', say.roles());
}

export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
