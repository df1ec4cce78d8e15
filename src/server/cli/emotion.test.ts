import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TextSuggestion } from '#modules/wellbeing/contract/text-suggestion.ts';
import { catchCommandOutput } from '#test/harness/command-output.ts';
import { OperatorFault } from '../platform/operator/fault.ts';
import { emotion } from './emotion.ts';

const output = catchCommandOutput();

it('prints one object with its five fields', async () => {
  expect(await emotion('Je suis triste et je veux mourir.', { json: true })).toBe(0);
  expect(output.printed).toHaveLength(1);
  const read = JSON.parse(output.printed[0] ?? '');
  expect(Object.keys(read)).toEqual(['valence', 'arousal', 'emotion', 'confidence', 'crisis']);
  expect(TextSuggestion.parse(read).crisis).toBe(true);
});

it('answers a file line by line, empty lines too', async () => {
  const file = join(output.folder, 'texts.txt');
  await writeFile(file, 'Super journée, je suis ravie\n\nLe train part à 8 h\r\n');
  expect(await emotion(undefined, { batch: file })).toBe(0);
  const read = output.printed.map((line) => TextSuggestion.parse(JSON.parse(line)));
  expect(read.map((one) => one.emotion === null)).toEqual([false, true, true]);
});

it('refuses what it cannot read', async () => {
  expect(await emotion(undefined, {})).toBe(2);
  expect(await emotion('a', { batch: 'b' })).toBe(2);
  await expect(emotion(undefined, { batch: join(output.folder, 'absent') })).rejects.toThrow(OperatorFault);
  await expect(emotion(undefined, { batch: output.folder })).rejects.toThrow(OperatorFault);
});

it('says it in a sentence for a person', async () => {
  await emotion('Le train part à 8 h', {});
  expect(output.printed).toEqual(['indéterminé (valence 49 sur 100, activation 49 sur 100)']);
});
