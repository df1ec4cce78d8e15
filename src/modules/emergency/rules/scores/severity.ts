import { type Answers, choice, doi, type Item, measure, type Score, sign } from './score.ts';

const open = Number.POSITIVE_INFINITY;

export const qsofa: Score = {
  slug: 'qsofa',
  field: 'severity',
  populations: ['adult'],
  items: [sign('breathing', 1), sign('mind', 1), sign('pressure', 1)],
  bands: [
    { id: 'low', upTo: 1 },
    { id: 'high', upTo: 3 },
  ],
  sources: [
    {
      authors: 'Singer M, Deutschman CS, Seymour CW, et al.',
      title: 'The Third International Consensus Definitions for Sepsis and Septic Shock (Sepsis-3)',
      journal: 'JAMA',
      year: 2016,
      link: doi('10.1001/jama.2016.0287'),
    },
    {
      authors: 'Seymour CW, Liu VX, Iwashyna TJ, et al.',
      title: 'Assessment of clinical criteria for sepsis',
      journal: 'JAMA',
      year: 2016,
      link: doi('10.1001/jama.2016.0288'),
    },
  ],
};

const saturationUsual = [
  [91, 3],
  [93, 2],
  [95, 1],
  [open, 0],
] as const;
const saturationHypercapnic = [
  [83, 3],
  [85, 2],
  [87, 1],
  [92, 0],
] as const;
/** On oxygen, above the range of the second scale: too much is a danger too. */
const saturationTooHigh = [
  [94, 1],
  [96, 2],
  [open, 3],
] as const;

const stepOf = (steps: readonly (readonly [number, number])[], value: number) =>
  steps.find(([upTo]) => value <= upTo)?.[1];

function saturationPoints(answers: Answers): number {
  const value = Number(answers.saturation);
  if (answers.scale !== 'hypercapnic') return stepOf(saturationUsual, value) ?? 0;
  const low = stepOf(saturationHypercapnic, value);
  if (low !== undefined) return low;
  return answers.oxygen === 'yes' ? (stepOf(saturationTooHigh, value) ?? 0) : 0;
}

export const news2: Score = {
  slug: 'news2',
  field: 'severity',
  populations: ['adult'],
  items: [
    measure(
      'breathing',
      '/min',
      [0, 80],
      [
        [8, 3],
        [11, 1],
        [20, 0],
        [24, 2],
        [open, 3],
      ],
    ),
    choice('scale', { usual: 0, hypercapnic: 0 }),
    measure('saturation', '%', [30, 100]),
    sign('oxygen', 2),
    measure(
      'pressure',
      'mmHg',
      [20, 300],
      [
        [90, 3],
        [100, 2],
        [110, 1],
        [219, 0],
        [open, 3],
      ],
    ),
    measure(
      'heart',
      '/min',
      [0, 300],
      [
        [40, 3],
        [50, 1],
        [90, 0],
        [110, 1],
        [130, 2],
        [open, 3],
      ],
    ),
    choice('mind', { alert: 0, altered: 3 }),
    measure(
      'temperature',
      '°C',
      [20, 45],
      [
        [35, 3],
        [36, 1],
        [38, 0],
        [39, 1],
        [open, 2],
      ],
      1,
    ),
  ],
  pointsOf: (item: Item, answers: Answers, usual: number) =>
    item.id === 'saturation' ? saturationPoints(answers) : usual,
  bands: [
    { id: 'low', upTo: 4 },
    { id: 'single', upTo: 4 },
    { id: 'medium', upTo: 6 },
    { id: 'high', upTo: 20 },
  ],
  bandOf: (points, value) => {
    if (value >= 7) return 'high';
    if (value >= 5) return 'medium';
    return Object.values(points).includes(3) ? 'single' : 'low';
  },
  sources: [
    {
      authors: 'Royal College of Physicians',
      title: 'National Early Warning Score (NEWS) 2: Standardising the assessment of acute-illness severity',
      journal: 'London, RCP',
      year: 2017,
      link: 'https://www.rcp.ac.uk/resources/national-early-warning-score-news-2/',
    },
  ],
};

/** Rounded to the nearest hundredth, half upwards, in whole numbers throughout. */
const hundredths = (over: number, under: number) => Math.floor((200 * over + under) / (2 * under)) / 100;

export const shockIndex: Score = {
  slug: 'shock-index',
  field: 'severity',
  populations: ['adult'],
  items: [measure('heart', '/min', [20, 300]), measure('pressure', 'mmHg', [20, 300])],
  formula: {
    of: (_points, { heart, pressure }) => {
      const value = hundredths(Number(heart), Number(pressure));
      const working = `${heart} ÷ ${pressure} ≈ ${value.toFixed(2).replace('.', ',')}`;
      return { value, decimals: 2, working };
    },
  },
  bands: [
    { id: 'usual', upTo: 0.7 },
    { id: 'between', upTo: 0.9 },
    { id: 'high', upTo: 15 },
  ],
  sources: [
    {
      authors: 'Allgöwer M, Burri C',
      title: 'Schockindex',
      journal: 'Dtsch Med Wochenschr',
      year: 1967,
      link: doi('10.1055/s-0028-1106070'),
    },
    {
      authors: 'Rady MY, Smithline HA, Blake H, Nowak R',
      title:
        'A comparison of the shock index and conventional vital signs to identify acute, critical illness',
      journal: 'Ann Emerg Med',
      year: 1994,
      link: doi('10.1016/S0196-0644(94)70279-9'),
    },
  ],
};
