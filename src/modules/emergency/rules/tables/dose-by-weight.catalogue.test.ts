import { beforeAll, describe, expect, test } from 'vitest';
import { catalogueFolder, readRecordFiles } from '#platform/catalogue/index.ts';
import { doseByHand, type HandLine } from '#test/emergency/dose-by-hand.ts';
import { ProtocolContent, populations, type TreatmentLine } from '../../contract/protocol-content.ts';
import { written } from './decimal.ts';
import { doseByWeight, isByWeight } from './dose-by-weight.ts';
import { limitsOf } from './limits.ts';
import { type Described, readPatient } from './patient.ts';
import { workingOf } from './working.ts';

let lines: { slug: string; line: TreatmentLine; hand: HandLine }[];

beforeAll(async () => {
  const protocols = await readRecordFiles(catalogueFolder, 'protocols', ProtocolContent);
  lines = protocols.flatMap(({ slug, treatments }) =>
    treatments.filter(isByWeight).map((line) => ({ slug, line, hand: byHand(slug, line) })),
  );
});

function byHand(slug: string, { drug, text, population, dose, max, preparation }: TreatmentLine): HandLine {
  const drawn = preparation && { ...preparation.drawn, totalMl: preparation.totalVolumeMl };
  return {
    slug,
    drug,
    text,
    population,
    low: dose.low,
    high: dose.high,
    unit: dose.unit,
    max,
    preparation: drawn,
  };
}

/** Park and Miller's generator: the same inputs every time, so that a difference can be looked at again. */
function randomFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const oddWeights = [
  '',
  '0',
  '0,000',
  '-3',
  '251',
  '250,001',
  '12,5 kg',
  '1e2',
  'douze',
  '12,3456',
  '٣',
  '12,,5',
  ' ',
  '.5',
];
const oddAges = ['-1', 'deux', '3,25', '130', '17,9', '18'];

function randomPerson(next: (below: number) => number): Described {
  const population = populations[next(populations.length)] ?? 'adult';
  const most = population === 'child' ? (next(3) === 0 ? 90_000 : 30_000) : 160_000;
  const grams = String(1000 + next(most)).padStart(4, '0');
  const fine = `${grams.slice(0, -3)}${next(2) ? ',' : '.'}${grams.slice(-3, -3 + 1 + next(3)) || '0'}`;
  const weight =
    next(25) === 0 ? (oddWeights[next(oddWeights.length)] ?? '') : next(3) === 0 ? grams.slice(0, -3) : fine;
  const usual = population === 'child' ? next(18) : 15 + next(80);
  const age = next(40) === 0 ? (oddAges[next(oddAges.length)] ?? '') : String(usual);
  const described: Described = { population, weight: { amount: weight, unit: 'kg' } };
  if (next(3) === 0) return described;
  const unit = population === 'child' && next(3) === 0 ? 'months' : 'years';
  return { ...described, age: { amount: age, unit } };
}

test('no difference with the same tables done by hand, over 100 000 random inputs', {
  timeout: 60_000,
}, () => {
  const next = randomFrom(20_261_126);
  let numbers = 0;
  let refusals = 0;
  let volumes = 0;
  const differences: string[] = [];
  for (let count = 0; count < 100_000; count += 1) {
    const chosen = lines[next(lines.length)];
    if (!chosen) throw new Error('no line');
    const person = randomPerson(next);
    const reading = readPatient(person);
    const result = reading.kind === 'patient' ? doseByWeight(chosen.line, reading.patient) : undefined;
    const expected = doseByHand(chosen.hand, {
      population: person.population,
      weight: person.weight.amount,
      age: person.age?.amount ?? '',
      ageUnit: person.age?.unit ?? 'years',
    });
    const found =
      result?.kind === 'dose'
        ? {
            doses: result.ends.map(({ given }) => written(given, 'en')),
            volumes: result.ends.flatMap(({ volume }) => (volume ? [written(volume.givenMl, 'en')] : [])),
          }
        : undefined;
    if (found) numbers += 1;
    else refusals += 1;
    volumes += found?.volumes.length ?? 0;
    if (JSON.stringify(found) !== JSON.stringify(expected))
      differences.push(
        `${chosen.slug} ${chosen.line.id} ${JSON.stringify(person)}: ${JSON.stringify(found)} ${JSON.stringify(expected)}`,
      );
  }
  expect(differences.slice(0, 5)).toEqual([]);
  expect(numbers).toBeGreaterThan(10_000);
  expect(refusals).toBeGreaterThan(10_000);
  expect(volumes).toBeGreaterThan(50);
});

/** 1 250,5 µg → figure and unit, as a reader reads them. */
function read(text: string): { figure: number; unit: string } {
  const found = /^([\d\u202f,]+) (\S+)$/.exec(text.trim());
  if (!found) throw new Error(`cannot be read again: ${text}`);
  return {
    figure: Number((found[1] ?? '').replaceAll('\u202f', '').replace(',', '.')),
    unit: found[2] ?? '',
  };
}

/** Half a mark of the syringe, as a share of what it shows. */
const halfStep = (ml: number) => (ml < 1 ? 0.005 : ml < 20 ? 0.05 : 0.5) / ml + 1e-9;

/** Does one written step again; true when it comes out as it says. */
function holds(step: string): boolean {
  const [left = '', ...rest] = step.split(/ [=≈→] /);
  const signs = [...step.matchAll(/ ([=≈→]) /g)].map(([, sign]) => sign);
  const factors = left.split(/ [×÷] /).map(read);
  const operators = [...left.matchAll(/ ([×÷]) /g)].map(([, sign]) => sign);
  const first = factors[0];
  if (!first) return false;
  let value = factors
    .slice(1)
    .reduce(
      (total, { figure }, index) => (operators[index] === '×' ? total * figure : total / figure),
      first.figure,
    );
  for (const [index, said] of rest.map(read).entries()) {
    const slack = Math.abs(said.figure - value) / Math.max(said.figure, 1e-9);
    if (signs[index] === '=' && operators.length > 0 && slack > 1e-9) return false;
    if (signs[index] === '≈' && slack > (step.includes('÷') ? halfStep(said.figure) : 0.005 + 1e-9))
      return false;
    value = said.figure;
  }
  return true;
}

test('every step that is shown can be read and done again, in 100 % of cases', { timeout: 60_000 }, () => {
  const next = randomFrom(7);
  let steps = 0;
  for (let count = 0; count < 20_000; count += 1) {
    const chosen = lines[next(lines.length)];
    const reading = readPatient(randomPerson(next));
    if (!chosen || reading.kind !== 'patient') continue;
    const result = doseByWeight(chosen.line, reading.patient);
    if (result.kind !== 'dose') continue;
    for (const { text } of workingOf(result, 'fr')) {
      expect(holds(text), text).toBe(true);
      steps += 1;
    }
  }
  expect(steps).toBeGreaterThan(5_000);
});

describe('what a sentence bounds is understood, or gives no number', () => {
  test('in the whole catalogue, only two doses for two kinds of people in one sentence', () => {
    const unread = lines.filter(({ line }) => limitsOf(line.text).unread !== undefined);
    expect(unread.map(({ slug, line }) => `${slug} ${line.drug} ${line.population.join()}`).sort()).toEqual([
      'isr-intubation kétamine adult',
      'isr-intubation suxaméthonium child',
    ]);
  });

  test.each([
    'Enfant : paracétamol 15 mg/kg IV, 7,5 mg/kg avant 10 kg.',
    'Enfant : midazolam 0,2 mg/kg, 0,1 mg/kg après 12 ans.',
    'Prématuré : caféine 20 mg/kg IV.',
    'Enfant : dose divisée par trois si dénutrition, 1 mg/kg.',
    'Enfant : prednisolone 1 mg/kg PO, maximum 40 mg après 6 ans, 30 mg de 2 à 5 ans.',
    'Adulte : kétamine 2 mg/kg IV, réduite à 1 mg/kg en choc.',
  ])('%s', (sentence) => {
    expect(limitsOf(sentence).unread).toBeDefined();
  });
});
