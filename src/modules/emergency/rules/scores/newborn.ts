import { choice, doi, type Score } from './score.ts';

export const apgar: Score = {
  slug: 'apgar',
  field: 'newborn',
  populations: ['child'],
  items: [
    choice('heart', { absent: 0, below100: 1, from100: 2 }),
    choice('breathing', { absent: 0, weak: 1, good: 2 }),
    choice('tone', { limp: 0, some: 1, active: 2 }),
    choice('reflex', { none: 0, grimace: 1, cry: 2 }),
    choice('colour', { pale: 0, limbs: 1, pink: 2 }),
  ],
  bands: [
    { id: 'low', upTo: 3 },
    { id: 'medium', upTo: 6 },
    { id: 'high', upTo: 10 },
  ],
  sources: [
    {
      authors: 'Apgar V',
      title: 'A proposal for a new method of evaluation of the newborn infant',
      journal: 'Curr Res Anesth Analg',
      year: 1953,
      link: doi('10.1213/00000539-195301000-00041'),
    },
    {
      authors: 'American Academy of Pediatrics, American College of Obstetricians and Gynecologists',
      title: 'The Apgar score',
      journal: 'Pediatrics',
      year: 2015,
      link: doi('10.1542/peds.2015-2651'),
    },
  ],
};
