import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogueFolder, readRecords } from '#platform/catalogue/index.ts';
import { affectStates } from '../../rules/affect-state.ts';
import { assessCrisis } from '../../rules/crisis.ts';
import { unfitWords } from '../generated-words.rules.ts';
import { chooseReflection, Reflection } from './reflection.rules.ts';

let reflections: Reflection[];
beforeAll(async () => {
  reflections = await readRecords(catalogueFolder, 'journal-reflections.json', Reflection);
});

const percent = fc.integer({ min: 0, max: 100 });

describe('the questions', () => {
  it('are at least 24, each once, and at least 4 for every state', () => {
    expect(reflections.length).toBeGreaterThanOrEqual(24);
    for (const language of ['slug', 'fr', 'en'] as const)
      expect(new Set(reflections.map((one) => one[language])).size).toBe(reflections.length);
    for (const state of [...affectStates, 'unknown'])
      expect(reflections.filter((one) => one.state === state).length).toBeGreaterThanOrEqual(4);
  });

  it('keep the law of generated words, and raise no alarm', () => {
    const faults = reflections
      .flatMap(({ fr, en }) => [fr, en])
      .filter((words) => unfitWords(words, 200) !== undefined || assessCrisis(words).family !== undefined);
    expect(faults).toEqual([]);
  });

  it('ask, in French typography, and claim to have understood nothing', () => {
    for (const { fr, en } of reflections) {
      expect(en).toContain('?');
      expect(fr).toContain('\u00a0?');
      expect(fr).not.toMatch(/(?<!\u00a0)[;!?:]|'/);
      expect(`${fr} ${en}`).not.toMatch(/je (comprends|vois|sens|lis)|\bI (understand|see|feel|read)\b/i);
    }
  });
});

describe('the choice', () => {
  it('is the same for the same entry and check-in, and suits what the person said', () => {
    fc.assert(
      fc.property(fc.uuid(), percent, percent, (id, valence, arousal) => {
        const first = chooseReflection(id, { valence, arousal }, [], reflections);
        expect(chooseReflection(id, { valence, arousal }, [], reflections.toReversed().toReversed())).toBe(
          first,
        );
        expect(first.state).not.toBe('unknown');
      }),
    );
    const id = '0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f';
    const stateOf = (valence: number, arousal: number) =>
      chooseReflection(id, { valence, arousal }, [], reflections).state;
    expect([stateOf(10, 90), stateOf(90, 90), stateOf(10, 10), stateOf(90, 10), stateOf(50, 50)]).toEqual(
      affectStates,
    );
    expect(chooseReflection(id, undefined, [], reflections).state).toBe('unknown');
  });

  it('lets what was shown lately rest, and still answers when all was', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.subarray(reflections.map(({ fr }) => fr)), (id, recent) => {
        const { fr, state } = chooseReflection(id, undefined, recent, reflections);
        const all = reflections.filter((one) => one.state === state);
        expect(recent.includes(fr)).toBe(all.every((one) => recent.includes(one.fr)));
      }),
    );
  });
});
