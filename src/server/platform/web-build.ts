import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf, OperatorFault } from './operator/fault.ts';
import type { Settings } from './settings.ts';
import { webBuildMessages } from './web-build.messages.ts';

/** What makes one build differ from another of the same sources. */
type Variant = Pick<Settings, 'edition' | 'calculators'>;

const root = fileURLToPath(new URL('../../../', import.meta.url));
const singleFiles = ['index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    },
  );
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function listSources(): Promise<string[]> {
  const modules = await readdir(join(root, 'src', 'modules'));
  const inModules = modules.flatMap((name) =>
    ['web', 'contract', 'rules', 'assets'].map((folder) => `src/modules/${name}/${folder}`),
  );
  const folders = ['src/web', 'src/contract', 'public', 'catalogue', ...inModules];
  const files = await Promise.all(folders.map(listFiles));
  return [...files.flat(), ...singleFiles.map((file) => join(root, file))].sort();
}

async function hashSources({ edition, calculators }: Variant): Promise<string> {
  const hash = createHash('sha256').update(`${edition} ${calculators}`);
  for (const file of await listSources()) {
    const content = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    hash.update(`\n${file.slice(root.length)} ${content}`);
  }
  return hash.digest('hex');
}

function vite(outDir: string, { edition, calculators }: Variant): Promise<void> {
  const program = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [program, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  const environment = {
    ...process.env,
    HYGIE_EDITION: edition,
    HYGIE_CALCULATORS: calculators,
    NODE_ENV: 'production',
  };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      args,
      { cwd: root, env: environment, maxBuffer: 1 << 26 },
      (error, out, errors) => {
        if (!error) return resolve();
        const detail = `${out}${errors}`.trim().split('\n').slice(-15).join('\n');
        reject(new OperatorFault(webBuildMessages.failed(detail || error.message)));
      },
    );
  });
}

/** Absolute path of a build. Each has a folder of its own: several may be in service from one clone. */
export function webFolderOf({ edition, calculators }: Variant): string {
  const edited = edition === 'personal' ? 'web' : `web-${edition}`;
  return join(root, 'dist', calculators === 'on' ? edited : `${edited}-without-calculators`);
}

const stampOf = (variant: Variant) => join(webFolderOf(variant), '.built-from');

/** Whether the web application's build is there, and made from the sources as they are now. */
export async function isWebBuildCurrent(variant: Variant): Promise<boolean> {
  const built = await readFile(stampOf(variant), 'utf8').catch(() => '');
  return built === (await hashSources(variant));
}

/**
 * Builds the web application, in a process of its own, unless the build is already that of these sources. The new build
 * replaces the old one in one move, so that a server in service is never left with half of one.
 *
 * @param variant its edition, and whether it has calculators: they are different builds
 * @throws OperatorFault with what the build said
 */
export async function ensureWebBuild(variant: Variant, onProgress: (line: string) => void): Promise<void> {
  const hash = await hashSources(variant);
  if ((await readFile(stampOf(variant), 'utf8').catch(() => '')) === hash) return;
  onProgress(webBuildMessages.building());
  await access(join(root, 'node_modules', 'vite')).catch(() => {
    throw new OperatorFault(webBuildMessages.noTools());
  });
  const target = webFolderOf(variant);
  const fresh = `${target}.new-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  try {
    await vite(fresh, variant);
    await writeFile(join(fresh, '.built-from'), hash);
    await rename(target, old).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
    });
    await rename(fresh, target);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}
