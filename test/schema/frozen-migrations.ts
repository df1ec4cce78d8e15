import { createHash } from 'node:crypto';

/** Names and SHA-256 of migrations, as text of `frozen-migrations.json`. */
export type Frozen = Readonly<Record<string, string>>;

export const hashOf = (sql: string) => createHash('sha256').update(sql).digest('hex');

/**
 * What is wrong with the migrations on disk, given those that were frozen: one sentence each.
 *
 * A landed migration is never edited nor removed, and a new one comes after all of them.
 */
export function findThawed(files: readonly { file: string; sql: string }[], frozen: Frozen): string[] {
  const faults: string[] = [];
  const onDisk = new Map(files.map(({ file, sql }) => [file, hashOf(sql)]));
  const newestFrozen = Object.keys(frozen).sort().at(-1) ?? '';
  for (const [file, hash] of Object.entries(frozen)) {
    if (!onDisk.has(file)) faults.push(`${file} was removed`);
    else if (onDisk.get(file) !== hash) faults.push(`${file} was edited: repair it by a new migration`);
  }
  for (const file of onDisk.keys()) {
    if (file in frozen) continue;
    if (file < newestFrozen) faults.push(`${file} is older than ${newestFrozen}, which has landed`);
    else faults.push(`${file} is not frozen: add "${file}": "${onDisk.get(file)}"`);
  }
  return faults;
}
