import { choice, doi, type Points, type Score, type Source, sign } from './score.ts';

const none = { id: 'none', upTo: 0 } as const;

export const ottawaAnkle: Score = {
  slug: 'ottawa-cheville',
  field: 'trauma',
  populations: ['adult', 'child'],
  items: [sign('lateral', 1), sign('medial', 1), sign('fifth', 1), sign('navicular', 1), sign('steps', 1)],
  bands: [none, { id: 'some', upTo: 5 }],
  sources: [
    {
      authors: 'Stiell IG, Greenberg GH, McKnight RD, et al.',
      title:
        'Decision rules for the use of radiography in acute ankle injuries. Refinement and prospective validation',
      journal: 'JAMA',
      year: 1993,
      link: 'https://pubmed.ncbi.nlm.nih.gov/8433468/',
    },
  ],
};

const hasAny = (points: Points, items: readonly string[]) => items.some((id) => (points[id] ?? 0) > 0);

export const canadianHead: Score = {
  slug: 'scanner-canadien',
  field: 'trauma',
  populations: ['adult'],
  items: [
    sign('glasgow', 1),
    sign('open', 1),
    sign('base', 1),
    sign('vomiting', 1),
    sign('age', 1),
    sign('amnesia', 1),
    sign('mechanism', 1),
  ],
  bands: [none, { id: 'medium', upTo: 2 }, { id: 'high', upTo: 7 }],
  bandOf: (points, value) => {
    if (hasAny(points, ['glasgow', 'open', 'base', 'vomiting', 'age'])) return 'high';
    return value > 0 ? 'medium' : 'none';
  },
  sources: [
    {
      authors: 'Stiell IG, Wells GA, Vandemheen K, et al.',
      title: 'The Canadian CT Head Rule for patients with minor head injury',
      journal: 'Lancet',
      year: 2001,
      link: doi('10.1016/S0140-6736(00)04561-X'),
    },
  ],
};

const kuppermann: Source = {
  authors: 'Kuppermann N, Holmes JF, Dayan PS, et al.',
  title:
    'Identification of children at very low risk of clinically-important brain injuries after head trauma: a prospective cohort study',
  journal: 'Lancet',
  year: 2009,
  link: doi('10.1016/S0140-6736(09)61558-0'),
};

/** The first two signs set the highest of the three groups, by whichever age. */
const pecarn = (slug: string, gravest: readonly [string, string], others: readonly string[]): Score => ({
  slug,
  field: 'trauma',
  populations: ['child'],
  items: [...gravest, ...others].map((id) => sign(id, 1)),
  bands: [none, { id: 'medium', upTo: 4 }, { id: 'high', upTo: 6 }],
  bandOf: (points, value) => {
    if (hasAny(points, gravest)) return 'high';
    return value > 0 ? 'medium' : 'none';
  },
  sources: [kuppermann],
});

export const pecarnInfant = pecarn(
  'pecarn-moins-de-2-ans',
  ['mind', 'fracture'],
  ['scalp', 'unconscious', 'mechanism', 'behaviour'],
);
export const pecarnChild = pecarn(
  'pecarn-2-ans-et-plus',
  ['mind', 'base'],
  ['unconscious', 'vomiting', 'mechanism', 'headache'],
);

const tenThousandths = 10_000;
const weights = { glasgow: 9368, pressure: 7326, breathing: 2908 } as const;
const inDecimal = (figure: number) => (figure / tenThousandths).toFixed(4).replace('.', ',');

export const revisedTrauma: Score = {
  slug: 'rts',
  field: 'trauma',
  populations: ['adult'],
  items: [
    choice('glasgow', { '3': 0, '4-5': 1, '6-8': 2, '9-12': 3, '13-15': 4 }),
    choice('pressure', { '0': 0, '1-49': 1, '50-75': 2, '76-89': 3, over89: 4 }),
    choice('breathing', { '0': 0, '1-5': 1, '6-9': 2, over29: 3, '10-29': 4 }),
  ],
  formula: {
    of: (points) => {
      const terms = Object.entries(weights).map(([id, weight]) => ({ weight, worth: points[id] ?? 0 }));
      const sum = terms.reduce((total, { weight, worth }) => total + weight * worth, 0);
      const said = terms.map(({ weight, worth }) => `${inDecimal(weight)} × ${worth}`).join(' + ');
      return { value: sum / tenThousandths, decimals: 4, working: `${said} = ${inDecimal(sum)}` };
    },
  },
  bands: [
    { id: 'lowered', upTo: 7.8407 },
    { id: 'full', upTo: 7.8408 },
  ],
  sources: [
    {
      authors: 'Champion HR, Sacco WJ, Copes WS, Gann DS, Gennarelli TA, Flanagan ME',
      title: 'A revision of the Trauma Score',
      journal: 'J Trauma',
      year: 1989,
      link: doi('10.1097/00005373-198905000-00017'),
    },
  ],
};
