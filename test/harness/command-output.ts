import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';

/** What a command prints in the current test, and a folder of its own for that test. */
export interface CommandOutput {
  printed: string[];
  refused: string[];
  folder: string;
}

/** Catches the console for each test of a file, and gives each a folder. Called once, at the file's top. */
export function catchCommandOutput(): CommandOutput {
  const output: CommandOutput = { printed: [], refused: [], folder: '' };
  beforeEach(async () => {
    output.printed = [];
    output.refused = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void output.printed.push(line));
    vi.spyOn(console, 'error').mockImplementation((line: string) => void output.refused.push(line));
    output.folder = await mkdtemp(join(tmpdir(), 'hygie-command-'));
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(output.folder, { recursive: true });
  });
  return output;
}
