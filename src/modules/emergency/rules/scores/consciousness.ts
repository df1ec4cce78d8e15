import { choice, doi, type Score } from './score.ts';

const bands = [
  { id: 'severe', upTo: 8 },
  { id: 'moderate', upTo: 12 },
  { id: 'mild', upTo: 15 },
] as const;

const eyes = choice('eyes', { none: 1, pain: 2, voice: 3, spontaneous: 4 });

export const glasgow: Score = {
  slug: 'glasgow',
  field: 'consciousness',
  populations: ['adult', 'pregnancy', 'child'],
  items: [
    eyes,
    choice('verbal', { none: 1, sounds: 2, words: 3, confused: 4, oriented: 5 }),
    choice('motor', { none: 1, extension: 2, flexion: 3, withdrawal: 4, localises: 5, obeys: 6 }),
  ],
  bands,
  sources: [
    {
      authors: 'Teasdale G, Jennett B',
      title: 'Assessment of coma and impaired consciousness. A practical scale',
      journal: 'Lancet',
      year: 1974,
      link: doi('10.1016/S0140-6736(74)91639-0'),
    },
    {
      authors: 'Teasdale G, Maas A, Lecky F, et al.',
      title: 'The Glasgow Coma Scale at 40 years: standing the test of time',
      journal: 'Lancet Neurol',
      year: 2014,
      link: doi('10.1016/S1474-4422(14)70120-6'),
    },
  ],
};

export const paediatricGlasgow: Score = {
  slug: 'glasgow-pediatrique',
  field: 'consciousness',
  populations: ['child'],
  items: [
    eyes,
    choice('verbal', { none: 1, moans: 2, cries: 3, irritable: 4, babbles: 5 }),
    choice('motor', { none: 1, extension: 2, flexion: 3, withdrawal: 4, touch: 5, spontaneous: 6 }),
  ],
  bands,
  sources: [
    {
      authors: 'Holmes JF, Palchak MJ, MacFarlane T, Kuppermann N',
      title: 'Performance of the pediatric Glasgow coma scale in children with blunt head trauma',
      journal: 'Acad Emerg Med',
      year: 2005,
      link: doi('10.1197/j.aem.2005.04.019'),
    },
  ],
};
