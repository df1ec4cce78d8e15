import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Answer } from '#modules/emergency/contract/answer.ts';
import { catchCommandOutput } from '#test/harness/command-output.ts';
import { OperatorFault } from '../platform/operator/fault.ts';
import { ask } from './ask.ts';

const output = catchCommandOutput();

it('answers a file line by line, empty lines too, one object a line', async () => {
  const file = join(output.folder, 'questions.txt');
  await writeFile(
    file,
    'piqûre de guêpe visage gonflé urticaire adrénaline\n\nje veux mourir\r\nrecette de la tarte aux pommes\n',
  );
  expect(await ask(undefined, { batch: file })).toBe(0);
  const answers = output.printed.map((line) => Answer.parse(JSON.parse(line)));
  expect(answers.map(({ verdict }) => verdict)).toEqual(['found', 'none', 'crisis', 'none']);
  expect(answers[0]?.candidates[0]?.slug).toBe('choc-anaphylactique');
  expect(answers[2]?.call[0]?.number).toBe('3114');
});

it('prints quotations with their source for a person', async () => {
  expect(await ask('choc anaphylactique adrénaline', {})).toBe(0);
  expect(output.printed.join('\n')).toMatch(/« .*adrénaline.* » — .+, 20\d\d/);
});

it('refuses what it cannot read', async () => {
  expect(await ask(undefined, {})).toBe(2);
  expect(await ask('a', { batch: 'b' })).toBe(2);
  expect(await ask('asthme', { population: 'cat' })).toBe(2);
  await expect(ask(undefined, { batch: join(output.folder, 'absent') })).rejects.toThrow(OperatorFault);
});
