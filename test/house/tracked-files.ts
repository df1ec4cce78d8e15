import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every file that git keeps, by its path from the root, slashes forward. */
export function listTrackedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  // A gate that reads nothing passes everything.
  if (paths.length < 100) throw new Error(`only ${paths.length} tracked files were found`);
  return paths;
}

export function readTracked(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** TypeScript that we wrote: `types.ts` of Supabase is generated. */
export function listSources(): string[] {
  return listTrackedFiles().filter(
    (path) =>
      /\.(ts|tsx|mjs)$/.test(path) && !path.startsWith('src/integrations/') && !path.endsWith('.d.ts'),
  );
}
