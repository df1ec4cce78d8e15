import { doi, type Score, type Source, sign } from './score.ts';

const lim: Source = {
  authors: 'Lim WS, van der Eerden MM, Laing R, et al.',
  title:
    'Defining community acquired pneumonia severity on presentation to hospital: an international derivation and validation study',
  journal: 'Thorax',
  year: 2003,
  link: doi('10.1136/thorax.58.5.377'),
};

const withoutBlood = [sign('breathing', 1), sign('pressure', 1), sign('age', 1)];

export const crb65: Score = {
  slug: 'crb-65',
  field: 'lung',
  populations: ['adult'],
  items: [sign('confusion', 1), ...withoutBlood],
  bands: [
    { id: 'low', upTo: 0 },
    { id: 'medium', upTo: 2 },
    { id: 'high', upTo: 4 },
  ],
  sources: [lim],
};

export const curb65: Score = {
  slug: 'curb-65',
  field: 'lung',
  populations: ['adult'],
  items: [sign('confusion', 1), sign('urea', 1), ...withoutBlood],
  bands: [
    { id: 'low', upTo: 1 },
    { id: 'medium', upTo: 2 },
    { id: 'high', upTo: 5 },
  ],
  sources: [lim],
};
