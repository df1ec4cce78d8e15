import { expect, test } from 'vitest';
import { figuresIn } from './figures.ts';

test.each([
  ['ta 8/5', 'hypotension choc'],
  ['pa 210/120', 'poussée hypertensive'],
  ['fc 38', 'bradycardie'],
  ['pouls a 170', 'tachycardie'],
  ['sat 82 %', 'hypoxie détresse respiratoire'],
  ['t° 31,5', 'hypothermie'],
  ['dextro 0,4', 'hypoglycémie'],
  ['k 7,2', 'hyperkaliémie'],
  ['natremie a 112', 'hyponatrémie'],
  ['gcs 6', 'coma'],
  ['hbco = 22', 'intoxication monoxyde de carbone'],
])('%s: %s', (text, finding) => {
  expect(figuresIn(text).map(({ to }) => to)).toEqual([finding]);
});

test.each([
  ...['ta 12/7', 'fc 75', 'sat 98', 't 37,2', 'k 4,1', 'na 138', 'gcs 15', 'dextro 1,1'],
  // Figures of something else.
  ...['pas 3 mois', 'g3p2 38 sa', 'nourrisson 3 mois fc 165', '4 g de paracetamol', 'spo2 100', 'item 332'],
])('%s: nothing', (text) => {
  expect(figuresIn(text)).toEqual([]);
});
