import { beforeAll, describe, expect, test } from 'vitest';
import { catalogueFolder, readRecordFiles, readRecords } from '#platform/catalogue/index.ts';
import { MicroGesture } from '../contract/micro-gesture.ts';
import { unrollSteps } from '../rules/gesture-row.ts';
import { EvidenceGradeKey, GestureFile } from './gesture.schema.ts';
import { microGestures } from './gestures.catalogue.ts';

let gestures: GestureFile[];

beforeAll(async () => {
  gestures = await readRecordFiles(catalogueFolder, 'gestures', GestureFile, {
    except: ['evidence-grades.json'],
  });
});

// A gesture helps a moment; it names no illness and promises no cure.
const clinicalWords =
  /d[ée]press|anxi|burn-?out|trouble|disorder|diagnos|patholog|sympt|\btraite|treat|gu[ée]ri|\bcure|th[ée]rap|panic|panique|efficace|prouvé|proven/i;

/** What is said to the person while choosing and doing the gesture. */
function spokenWords(gesture: GestureFile): string[] {
  return [gesture.title, gesture.summary, gesture.posture, ...unrollSteps(gesture.steps)].flatMap(
    ({ fr, en }) => [fr, en],
  );
}

const frenchWords = (gesture: GestureFile) => [
  ...[gesture.title, gesture.summary, gesture.posture, gesture.evidence, ...unrollSteps(gesture.steps)].map(
    ({ fr }) => fr,
  ),
  ...gesture.contraindications.fr,
  ...gesture.cautions.fr,
];

test('holds at least 34 gestures, in a clear order', () => {
  expect(gestures.length).toBeGreaterThanOrEqual(34);
  expect(gestures.map(({ position }) => position).sort((a, b) => a - b)).toEqual(
    gestures.map((_, index) => index + 1),
  );
});

test('none lasts more than 90 seconds', () => {
  for (const { steps, durationSeconds } of gestures) {
    expect(durationSeconds).toBeLessThanOrEqual(90);
    expect(unrollSteps(steps).reduce((sum, { seconds }) => sum + seconds, 0)).toBe(durationSeconds);
  }
});

test('each awaits a clinician, and says so', () => {
  expect(gestures.every(({ clinicalReview }) => clinicalReview === 'required')).toBe(true);
});

test('the words said to the person are not those of illness or cure', () => {
  for (const gesture of gestures) {
    expect(spokenWords(gesture).filter((words) => clinicalWords.test(words))).toEqual([]);
  }
});

test.each([
  'Cela traite ton stress',
  'Un traitement court',
  'Contre l’anxiété',
  'A cure for panic',
  'Efficace et prouvé',
  'Signs of depression',
  'Thérapie brève',
])('such words would be noticed: %s', (words) => {
  expect(words).toMatch(clinicalWords);
});

test('French is typeset: no-break spaces before : ; ! ? and inside guillemets', () => {
  for (const gesture of gestures) {
    expect(frenchWords(gesture).filter((words) => /(?<!\u00a0)[;!?»]| :|«(?!\u00a0)|'/.test(words))).toEqual(
      [],
    );
  }
});

test('every breathing gesture moves with the breath, and no other does', () => {
  const paced = gestures.filter(({ steps }) => unrollSteps(steps).some(({ breath }) => breath !== undefined));
  expect(paced.map(({ slug }) => slug)).toEqual([
    'box-breathing',
    'breath-together',
    'cyclic-sighing',
    'humming-exhale',
    'long-exhale',
    'slow-breathing',
  ]);
});

test('slow breathing goes at six breaths a minute', () => {
  const steps = unrollSteps(gestures.find(({ slug }) => slug === 'slow-breathing')?.steps ?? []);
  const [breathIn, breathOut] = steps.filter(({ breath }) => breath !== undefined);
  expect((breathIn?.seconds ?? 0) + (breathOut?.seconds ?? 0)).toBe(10);
});

describe('as rows', () => {
  test('each fits the contract, with a source and a contraindication in both languages', async () => {
    const rows = await microGestures.read(catalogueFolder);
    expect(rows).toHaveLength(gestures.length);
    for (const row of rows) {
      const gesture = MicroGesture.parse(row);
      expect(gesture.sources.length).toBeGreaterThan(0);
      expect(gesture.contraindications.fr.length).toBeGreaterThan(0);
      expect(gesture.contraindications.en).toHaveLength(gesture.contraindications.fr.length);
      expect(gesture.content.fr.steps).toHaveLength(gesture.content.en.steps.length);
      expect(Object.keys(row).sort()).toEqual(Object.keys(microGestures.columns).sort());
    }
  });

  test('every grade has its meaning in both languages', async () => {
    const grades = await readRecords(catalogueFolder, 'gestures/evidence-grades.json', EvidenceGradeKey);
    expect(grades.map(({ grade }) => grade)).toEqual(['A', 'B', 'C', 'D']);
  });
});

describe('a gesture file is refused when', () => {
  const changes = [
    ['it lasts more than 90 seconds', { durationSeconds: 91 }],
    ['its duration is not the sum of its steps', { durationSeconds: 60 }],
    ['a language is missing', { title: { fr: 'Un geste' } }],
    ['it has no source', { sources: [] }],
    ['it has no contraindication', { contraindications: { fr: [], en: [] } }],
    ['it suits nothing', { suits: {} }],
    ['it suits an unknown state', { suits: { furious: 3 } }],
  ] as const;
  test.each(changes)('%s', (_, change) => {
    const [good] = gestures;
    expect(GestureFile.safeParse(good).success).toBe(true);
    expect(GestureFile.safeParse({ ...good, ...change }).success).toBe(false);
  });
});
