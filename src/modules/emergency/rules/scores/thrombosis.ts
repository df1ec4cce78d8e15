import { doi, type Score, sign } from './score.ts';

export const wellsEmbolism: Score = {
  slug: 'wells-ep',
  field: 'thrombosis',
  populations: ['adult'],
  items: [
    sign('legs', 3),
    sign('likeliest', 3),
    sign('heart', 1.5),
    sign('still', 1.5),
    sign('before', 1.5),
    sign('blood', 1),
    sign('cancer', 1),
  ],
  bands: [
    { id: 'low', upTo: 1.5 },
    { id: 'medium', upTo: 4 },
    { id: 'likely', upTo: 6 },
    { id: 'high', upTo: 12.5 },
  ],
  sources: [
    {
      authors: 'Wells PS, Anderson DR, Rodger M, et al.',
      title:
        'Derivation of a simple clinical model to categorize patients probability of pulmonary embolism: increasing the models utility with the SimpliRED D-dimer',
      journal: 'Thromb Haemost',
      year: 2000,
      link: doi('10.1055/s-0037-1613830'),
    },
  ],
};

export const wellsThrombosis: Score = {
  slug: 'wells-tvp',
  field: 'thrombosis',
  populations: ['adult'],
  items: [
    sign('cancer', 1),
    sign('paralysis', 1),
    sign('bed', 1),
    sign('tenderness', 1),
    sign('leg', 1),
    sign('calf', 1),
    sign('pitting', 1),
    sign('veins', 1),
    sign('before', 1),
    sign('other', -2),
  ],
  bands: [
    { id: 'unlikely', upTo: 1 },
    { id: 'likely', upTo: 9 },
  ],
  sources: [
    {
      authors: 'Wells PS, Anderson DR, Rodger M, et al.',
      title: 'Evaluation of D-dimer in the diagnosis of suspected deep-vein thrombosis',
      journal: 'N Engl J Med',
      year: 2003,
      link: doi('10.1056/NEJMoa023153'),
    },
  ],
};

export const perc: Score = {
  slug: 'perc',
  field: 'thrombosis',
  populations: ['adult'],
  items: [
    sign('age', 1),
    sign('heart', 1),
    sign('saturation', 1),
    sign('leg', 1),
    sign('blood', 1),
    sign('surgery', 1),
    sign('before', 1),
    sign('hormones', 1),
  ],
  bands: [
    { id: 'none', upTo: 0 },
    { id: 'some', upTo: 8 },
  ],
  sources: [
    {
      authors: 'Kline JA, Mitchell AM, Kabrhel C, Richman PB, Courtney DM',
      title:
        'Clinical criteria to prevent unnecessary diagnostic testing in emergency department patients with suspected pulmonary embolism',
      journal: 'J Thromb Haemost',
      year: 2004,
      link: doi('10.1111/j.1538-7836.2004.00790.x'),
    },
  ],
};

export const spesi: Score = {
  slug: 'spesi',
  field: 'thrombosis',
  populations: ['adult'],
  items: [
    sign('age', 1),
    sign('cancer', 1),
    sign('chronic', 1),
    sign('heart', 1),
    sign('pressure', 1),
    sign('saturation', 1),
  ],
  bands: [
    { id: 'low', upTo: 0 },
    { id: 'high', upTo: 6 },
  ],
  sources: [
    {
      authors: 'Jiménez D, Aujesky D, Moores L, et al.',
      title:
        'Simplification of the Pulmonary Embolism Severity Index for prognostication in patients with acute symptomatic pulmonary embolism',
      journal: 'Arch Intern Med',
      year: 2010,
      link: doi('10.1001/archinternmed.2010.199'),
    },
  ],
};
