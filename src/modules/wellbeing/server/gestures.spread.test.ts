import { beforeAll, describe, expect, test } from 'vitest';
import { catalogueFolder, readRecordFiles } from '#platform/catalogue/index.ts';
import { affectStates } from '../rules/affect-state.ts';
import { isDiscreet } from '../rules/gesture-needs.ts';
import { unrollSteps } from '../rules/gesture-row.ts';
import { GestureFile } from './gesture.schema.ts';

/** Whoever asks, wherever they are, must find something: what the library lacks, said one by one. */
function whatIsMissing(library: readonly GestureFile[]): string[] {
  const least = (count: number, found: readonly GestureFile[], what: string) =>
    found.length >= count ? [] : [`${what}: ${found.length} of ${count}`];
  const byState = affectStates.flatMap((state) => {
    const suited = library.filter(({ suits }) => (suits[state] ?? 0) >= 2);
    return [
      ...least(6, suited, `suits ${state} well`),
      ...least(3, suited.filter(isDiscreet), `suits ${state} well, hands, sound and space free`),
    ];
  });
  return [
    ...byState,
    ...least(
      3,
      library.filter(({ postures, needs }) => postures.includes('lying') && needs.space === 'bed'),
      'for bed',
    ),
    ...least(
      3,
      library.filter(({ needs }) => needs.person),
      'for two',
    ),
  ];
}

let gestures: GestureFile[];

beforeAll(async () => {
  gestures = await readRecordFiles(catalogueFolder, 'gestures', GestureFile, {
    except: ['evidence-grades.json'],
  });
});

test('the library serves every state, also in a corridor, in bed, and for two', () => {
  expect(whatIsMissing(gestures)).toEqual([]);
});

describe('what is missing is noticed', () => {
  test.each(affectStates)('when hardly anything suits %s', (state) => {
    const without = gestures.map((gesture) => ({
      ...gesture,
      suits: { ...gesture.suits, [state]: 1 as const },
    }));
    expect(whatIsMissing(without)).toEqual([
      `suits ${state} well: 0 of 6`,
      `suits ${state} well, hands, sound and space free: 0 of 3`,
    ]);
  });

  test('when everything asks for a hand', () => {
    const handy = gestures.map((gesture) => ({
      ...gesture,
      needs: { ...gesture.needs, hands: 'one' as const },
    }));
    expect(whatIsMissing(handy)).toEqual(
      affectStates.map((state) => `suits ${state} well, hands, sound and space free: 0 of 3`),
    );
  });

  test('when nothing is for bed, or for two', () => {
    const alone = gestures.filter(({ needs }) => needs.space !== 'bed' && !needs.person);
    expect(whatIsMissing(alone)).toEqual(['for bed: 0 of 3', 'for two: 0 of 3']);
  });
});

/** Every place of a file where something can be taken out, except where leaving out has a meaning. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    const isFree = path.at(-1) === 'suits' || Array.isArray(value) || key === 'breath';
    return [...(isFree ? [] : [here]), ...pathsOf(inner, here)];
  });
}

/** The same file without what stands at a path. */
function without(file: GestureFile, path: readonly (string | number)[]): unknown {
  const copy = structuredClone(file);
  let place = copy as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  delete place[path.at(-1) ?? ''];
  return copy;
}

test('a file from which any one thing is missing is refused, a source’s year and address included', () => {
  const refusals = new Set<string>();
  for (const gesture of gestures) {
    for (const path of pathsOf(gesture)) {
      const name = path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');
      expect(GestureFile.safeParse(without(gesture, path)).success, `${gesture.slug} without ${name}`).toBe(
        false,
      );
      refusals.add(name);
    }
  }
  expect([...refusals]).toEqual(
    expect.arrayContaining([
      'postures',
      'needs.person',
      'evidence.en',
      'sources.*.year',
      'sources.*.url',
      'steps.*.seconds',
      'steps.*.steps.*.fr',
    ]),
  );
});

test('a second more or less in any step is refused: the steps sum to the duration', () => {
  for (const gesture of gestures) {
    for (const change of [-1, 1]) {
      expect(
        GestureFile.safeParse({ ...gesture, durationSeconds: gesture.durationSeconds + change }).success,
      ).toBe(false);
    }
  }
});

test('an address that is not https, a year before print or a year to come far away is refused', () => {
  for (const change of [{ url: 'http://example.org/a' }, { url: 'doi' }, { year: 19 }, { year: null }]) {
    const [gesture] = gestures;
    const sources = gesture?.sources.map((source) => ({ ...source, ...change }));
    expect(GestureFile.safeParse({ ...gesture, sources }).success).toBe(false);
  }
});

test('every screenful can be read in its time: at most 15 characters a second, and none is over a minute', () => {
  const tooQuick = gestures.flatMap(({ slug, steps }) =>
    unrollSteps(steps)
      .filter(({ breath }) => breath === undefined)
      .flatMap(({ seconds, fr, en }) => [fr, en].filter((words) => words.length / seconds > 15))
      .map((words) => `${slug}: ${words}`),
  );
  expect(tooQuick).toEqual([]);
});

test('whoever holds the breath, moves the neck, uses cold or climbs is warned first', () => {
  const warned = {
    'box-breathing': /Grossesse.*ne retiens pas ton souffle/,
    'neck-turn': /artère/,
    'cold-water': /bêtabloquant/,
    stairs: /cardiaque/,
  };
  for (const [slug, warning] of Object.entries(warned)) {
    expect(gestures.find((gesture) => gesture.slug === slug)?.contraindications.fr.join(' ')).toMatch(
      warning,
    );
  }
  const holding = gestures.filter(({ steps }) => unrollSteps(steps).some(({ breath }) => breath === 'hold'));
  expect(holding.map(({ slug }) => slug)).toEqual(['box-breathing']);
});

test('nobody is sent to a window, a balcony or a roof, and whoever would climb is told of 3114', () => {
  const places = /fenêtre|balcon|toit|terrasse|rambarde|window|balcony|roof|ledge/i;
  const sentThere = gestures.filter(({ title, summary, posture, steps }) =>
    [title, summary, posture, ...unrollSteps(steps)].some(({ fr, en }) => places.test(`${fr} ${en}`)),
  );
  expect(sentThere.map(({ slug }) => slug)).toEqual([]);
  const stairs = gestures.find(({ slug }) => slug === 'stairs');
  expect(stairs?.contraindications.fr.join(' ')).toContain('3114');
});

test('no breath is quicker than ten a minute: nobody is made to over-breathe', () => {
  for (const { slug, steps } of gestures) {
    const breaths = unrollSteps(steps).filter(({ breath }) => breath !== undefined);
    const begins = breaths.filter(
      ({ breath }, index) => breath === 'in' && breaths[index - 1]?.breath !== 'in',
    ).length;
    const seconds = breaths.reduce((sum, step) => sum + step.seconds, 0);
    if (begins > 0) expect((begins * 60) / seconds, slug).toBeLessThanOrEqual(10);
  }
});
