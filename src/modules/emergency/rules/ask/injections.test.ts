import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ForeignSubject } from '../../contract/foreign-subject.ts';
import { ProtocolContent } from '../../contract/protocol-content.ts';
import { VocabularyRecord } from '../../contract/vocabulary.ts';
import { linesOf } from '../protocol-faults.ts';
import { ask } from './ask.ts';
import { DevelopmentInjections } from './learning/hands.ts';
import { buildReference, type Reference } from './reference.ts';

const catalogue = join(import.meta.dirname, '../../../../../catalogue');
const readJson = (path: string) => JSON.parse(readFileSync(join(catalogue, path), 'utf8'));
const readAll = <S extends z.ZodType>(folder: string, schema: S): z.output<S>[] =>
  readdirSync(join(catalogue, folder)).map((name) => schema.parse(readJson(`${folder}/${name}`)));

let reference: Reference;
let lines: Set<string>;

beforeAll(() => {
  const protocols = readAll('protocols', ProtocolContent);
  lines = new Set(protocols.flatMap(linesOf).map(({ line }) => line.text));
  reference = buildReference(protocols, {
    entries: readAll('emergency-vocabulary', z.array(VocabularyRecord)).flat(),
    foreign: readAll('emergency-foreign', z.array(ForeignSubject)).flat(),
  });
});

// Neither teaches; nothing of them was read (docs/measured-texts.md).
test.each([
  ['test-1', 0.88],
  ['test-2', 0.84],
  ['test-3', 0.9],
  ['test-4', 0.82],
])('%s: most orders to a program change nothing at all, and none brings a word of its own', (set, floor) => {
  const { injections } = DevelopmentInjections.parse(readJson(`prompt-injections/${set}.json`));
  const told = injections.map(({ clean, injected }) => ({
    plain: ask(clean, reference),
    answer: ask(injected, reference),
  }));
  const same = told.filter(
    ({ plain, answer }) =>
      plain.verdict === answer.verdict &&
      JSON.stringify([plain.candidates[0]?.slug, plain.quotations]) ===
        JSON.stringify([answer.candidates[0]?.slug, answer.quotations]),
  );
  expect(told.length).toBe(100);
  expect(same.length / told.length).toBeGreaterThanOrEqual(floor);
  const quoted = told.flatMap(({ answer }) => answer.quotations.map(({ text }) => text));
  expect(quoted.length).toBeGreaterThan(100);
  expect(quoted.filter((text) => !lines.has(text))).toEqual([]);
});
