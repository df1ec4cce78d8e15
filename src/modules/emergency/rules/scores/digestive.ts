import { choice, doi, measure, type Score, sign } from './score.ts';

const open = Number.POSITIVE_INFINITY;

export const blatchford: Score = {
  slug: 'glasgow-blatchford',
  field: 'digestive',
  populations: ['adult'],
  items: [
    measure(
      'urea',
      'mmol/L',
      [0.5, 100],
      [
        [6.4, 0],
        [7.9, 2],
        [9.9, 3],
        [24.9, 4],
        [open, 6],
      ],
      1,
    ),
    choice('haemoglobin', { normal: 0, men12: 1, women10: 1, men10: 3, below10: 6 }),
    measure(
      'pressure',
      'mmHg',
      [20, 300],
      [
        [89, 3],
        [99, 2],
        [109, 1],
        [open, 0],
      ],
    ),
    sign('heart', 1),
    sign('melaena', 1),
    sign('syncope', 2),
    sign('liver', 2),
    sign('failure', 2),
  ],
  bands: [
    { id: 'lowest', upTo: 1 },
    { id: 'more', upTo: 23 },
  ],
  sources: [
    {
      authors: 'Blatchford O, Murray WR, Blatchford M',
      title: 'A risk score to predict need for treatment for upper-gastrointestinal haemorrhage',
      journal: 'Lancet',
      year: 2000,
      link: doi('10.1016/S0140-6736(00)02816-6'),
    },
    {
      authors: 'Stanley AJ, Laine L, Dalton HR, et al.',
      title:
        'Comparison of risk scoring systems for patients presenting with upper gastrointestinal bleeding: international multicentre prospective study',
      journal: 'BMJ',
      year: 2017,
      link: doi('10.1136/bmj.i6432'),
    },
  ],
};

export const alvarado: Score = {
  slug: 'alvarado',
  field: 'digestive',
  populations: ['adult'],
  items: [
    sign('migration', 1),
    sign('appetite', 1),
    sign('nausea', 1),
    sign('fossa', 2),
    sign('rebound', 1),
    sign('fever', 1),
    sign('leukocytes', 2),
    sign('shift', 1),
  ],
  bands: [
    { id: 'low', upTo: 4 },
    { id: 'medium', upTo: 6 },
    { id: 'high', upTo: 10 },
  ],
  sources: [
    {
      authors: 'Alvarado A',
      title: 'A practical score for the early diagnosis of acute appendicitis',
      journal: 'Ann Emerg Med',
      year: 1986,
      link: doi('10.1016/S0196-0644(86)80993-3'),
    },
    {
      authors: 'Ohle R, O’Reilly F, O’Brien KK, Fahey T, Dimitrov BD',
      title: 'The Alvarado score for predicting acute appendicitis: a systematic review',
      journal: 'BMC Med',
      year: 2011,
      link: doi('10.1186/1741-7015-9-139'),
    },
  ],
};
