// Runs with the machine's own Node (20 or later) and its builtins only: brings what is missing, then hands over.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = [22, 18];

/** A fault that whoever runs Hygie can mend, told in a sentence. */
class BootstrapFault extends Error {}

const messages = {
  installingNode: 'Installation de Node.js 24 dans tools/node24 (une seule fois)…',
  installing: 'Installation des paquets (une seule fois par version)…',
  waiting: 'Une autre installation est en cours dans ce dossier, attente…',
  noNpm: 'La commande npm est introuvable\u00a0: installez Node.js avec npm, puis relancez.',
  readOnly: (folder) =>
    `Le dossier ${folder} n’est pas accessible en écriture, et il y manque des paquets\u00a0: donnez-en le droit au compte qui lance Hygie, ou lancez «\u00a0npm install\u00a0» avec le compte à qui il appartient.`,
  installFailed: (folder, detail) =>
    `npm n’a pas pu installer les paquets dans ${folder}. Vérifiez l’accès au registre npm et la place sur le disque, puis relancez. Réponse de npm, ou paquets manquants\u00a0:\n${detail}`,
  noNode: (version) =>
    `Hygie a besoin de Node.js 22.18 ou plus récent\u00a0; cette machine a la version ${version}, et aucune version 24 n’est fournie pour elle\u00a0: installez Node.js 24.`,
};

const isRecent = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
};

function npm(args, folder) {
  // npm names itself when it runs us; `npm` in the path may be another, or missing.
  const own = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const [program, ...first] = own;
  const options = { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 26 };
  const answer = spawnSync(program, [...first, ...args], options);
  if (answer.error?.code === 'ENOENT') throw new BootstrapFault(messages.noNpm);
  if (answer.status === 0) return;
  const detail = (answer.stderr || String(answer.error ?? '')).trim().split('\n').slice(0, 8).join('\n');
  throw new BootstrapFault(messages.installFailed(folder, detail));
}

function isAlive(processId) {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two commands started at once on a fresh clone must not install into one another. */
function holdInstallLock() {
  const file = join(root, '.cache', 'installing');
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; ; Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true });
      else if (!told) console.log(messages.waiting);
      told = true;
    }
  }
}

/** What was installed last into a folder: the lock file's hash, and whether with the development packages. */
function readStamp(folder) {
  const file = join(folder, 'node_modules', '.hygie-install');
  const [hash, kind] = existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ') : [];
  return { hash, hasDevelopment: kind === 'all' };
}

const lockHash = (folder) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');

function isInstalled(folder, withDevelopment) {
  const stamp = readStamp(folder);
  return stamp.hash === lockHash(folder) && (stamp.hasDevelopment || !withDevelopment);
}

/** npm says nothing when an optional package could not be fetched; ours are programs, one per kind of machine. */
function findMissingPrograms(folder, withDevelopment) {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const isForHere = ({ os, cpu, libc = 'glibc' }) =>
    os?.includes(platform()) && cpu?.includes(arch()) && libc.includes('glibc');
  return Object.entries(packages)
    .filter(([, entry]) => entry.optional && isForHere(entry) && (withDevelopment || !entry.dev))
    .map(([path]) => path)
    .filter((path) => !existsSync(join(folder, path)));
}

/** Installs exactly what the lock file says, when that is not what is there. */
function ensureInstalled(folder, withDevelopment, line) {
  if (isInstalled(folder, withDevelopment)) return;
  let release = () => undefined;
  try {
    accessSync(folder, constants.W_OK);
    release = holdInstallLock();
    if (isInstalled(folder, withDevelopment)) return;
    console.log(line);
    const all = withDevelopment || readStamp(folder).hasDevelopment;
    const kinds = all ? ['--include=dev'] : ['--omit=dev'];
    // Not `npm ci`: it refuses a lock file that lacks another platform's optional package, and a registry that does not
    // carry them all leaves such holes. This follows the lock file as well, and does not write to it.
    const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    npm(['install', '--no-save', ...kinds, '--include=optional', ...quietly], folder);
    const missing = findMissingPrograms(folder, all);
    if (missing.length > 0) throw new BootstrapFault(messages.installFailed(folder, missing.join('\n')));
    writeFileSync(
      join(folder, 'node_modules', '.hygie-install'),
      `${lockHash(folder)} ${all ? 'all' : 'runtime'}\n`,
    );
  } catch (error) {
    if (['EACCES', 'EROFS', 'EPERM'].includes(error.code))
      throw new BootstrapFault(messages.readOnly(folder));
    throw error;
  } finally {
    release();
  }
}

/** @returns the path of a Node recent enough: the one that runs, or our own */
function ensureNode() {
  if (isRecent(process.versions.node)) return process.execPath;
  const folder = join(root, 'tools', 'node24');
  const node = join(folder, 'node_modules', `node-${platform()}-${arch()}`, 'bin', 'node');
  if (platform() !== 'linux') throw new BootstrapFault(messages.noNode(process.versions.node));
  ensureInstalled(folder, false, messages.installingNode);
  const works = existsSync(node) && spawnSync(node, ['--version']).status === 0;
  if (!works) throw new BootstrapFault(messages.noNode(process.versions.node));
  return node;
}

/** Hands over to a newer Node: the same terminal, the same signals, the same end. */
function handOver(node, file, args) {
  const environment = { ...process.env, PATH: `${dirname(node)}:${process.env.PATH ?? ''}` };
  // The channel closes when this process is killed, and the other then knows that it is alone.
  const child = spawn(node, [file, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: environment,
  });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  // Ctrl-C reaches both of us; the child decides when it is done.
  process.on('SIGINT', () => undefined);
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1);
  });
}

/**
 * Brings Node and the packages where they are missing, then runs a file of the project.
 *
 * @param {string} file relative to the project
 * @param {string[]} args
 * @param {{ withDevelopment: boolean }} options whether the development packages are needed
 */
export async function run(file, args, { withDevelopment }) {
  try {
    const node = ensureNode();
    ensureInstalled(root, withDevelopment, messages.installing);
    const path = join(root, file);
    if (node !== process.execPath) return handOver(node, path, args);
    process.argv = [process.execPath, path, ...args];
    await import(pathToFileURL(path).href);
  } catch (error) {
    if (!(error instanceof BootstrapFault)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
