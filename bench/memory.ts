import { readdir, readFile } from 'node:fs/promises';
import { round } from './statistics.ts';

/** A number after a name in one of the kernel's lists; 0 when the process has gone. */
async function readNumber(file: string, name: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

/** Every process below this one: the embedded PostgreSQL is a child of the server, its backends are children of it. */
async function listDescendants(processId: number): Promise<number[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(all.map((id) => readNumber(`/proc/${id}/status`, 'PPid')));
  const below = [processId];
  for (const parent of below) below.push(...all.filter((_, index) => parents[index] === parent));
  return below.slice(1);
}

/**
 * Memory of the server and of its PostgreSQL, in megabytes (2^20). PostgreSQL's processes share most of theirs, so each
 * one counts for its proportional share (PSS). Linux only; undefined elsewhere.
 */
export async function readMemory(processId: number) {
  if (process.platform !== 'linux') return undefined;
  const descendants = await listDescendants(processId);
  const shares = await Promise.all(descendants.map((id) => readNumber(`/proc/${id}/smaps_rollup`, 'Pss')));
  const toMegabytes = (kilobytes: number) => round(kilobytes / 1024, 1);
  return {
    serverRssMegabytes: toMegabytes(await readNumber(`/proc/${processId}/status`, 'VmRSS')),
    postgresPssMegabytes: toMegabytes(shares.reduce((sum, share) => sum + share, 0)),
    postgresProcesses: descendants.length,
  };
}
