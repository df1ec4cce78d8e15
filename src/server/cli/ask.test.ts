import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Answer } from '#modules/emergency/contract/answer.ts';
import { OperatorFault } from '../platform/operator/fault.ts';
import { ask } from './ask.ts';

let printed: string[];
let folder: string;

beforeEach(async () => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  folder = await mkdtemp(join(tmpdir(), 'hygie-ask-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

it('answers a file line by line, empty lines too, one object a line', async () => {
  const file = join(folder, 'questions.txt');
  await writeFile(
    file,
    'piqûre de guêpe visage gonflé urticaire adrénaline\n\nje veux mourir\r\nrecette de la tarte aux pommes\n',
  );
  expect(await ask(undefined, { batch: file })).toBe(0);
  const answers = printed.map((line) => Answer.parse(JSON.parse(line)));
  expect(answers.map(({ verdict }) => verdict)).toEqual(['found', 'none', 'crisis', 'none']);
  expect(answers[0]?.candidates[0]?.slug).toBe('choc-anaphylactique');
  expect(answers[2]?.call[0]?.number).toBe('3114');
});

it('prints quotations with their source for a person', async () => {
  expect(await ask('choc anaphylactique adrénaline', {})).toBe(0);
  expect(printed.join('\n')).toMatch(/« .*adrénaline.* » — .+, 20\d\d/);
});

it('refuses what it cannot read', async () => {
  expect(await ask(undefined, {})).toBe(2);
  expect(await ask('a', { batch: 'b' })).toBe(2);
  expect(await ask('asthme', { population: 'cat' })).toBe(2);
  await expect(ask(undefined, { batch: join(folder, 'absent') })).rejects.toThrow(OperatorFault);
});
