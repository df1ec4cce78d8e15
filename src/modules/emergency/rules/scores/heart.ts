import { choice, doi, type Score, sign } from './score.ts';

export const cha2ds2va: Score = {
  slug: 'cha2ds2-va',
  field: 'heart',
  populations: ['adult'],
  items: [
    sign('failure', 1),
    sign('pressure', 1),
    choice('age', { under65: 0, from65: 1, from75: 2 }),
    sign('diabetes', 1),
    sign('stroke', 2),
    sign('vessels', 1),
  ],
  bands: [
    { id: 'none', upTo: 0 },
    { id: 'one', upTo: 1 },
    { id: 'more', upTo: 8 },
  ],
  sources: [
    {
      authors: 'Van Gelder IC, Rienstra M, Bunting KV, et al.',
      title: '2024 ESC Guidelines for the management of atrial fibrillation',
      journal: 'Eur Heart J',
      year: 2024,
      link: doi('10.1093/eurheartj/ehae176'),
    },
  ],
};

export const heart: Score = {
  slug: 'heart',
  field: 'heart',
  populations: ['adult'],
  items: [
    choice('history', { slight: 0, moderate: 1, high: 2 }),
    choice('ecg', { normal: 0, unspecific: 1, deviation: 2 }),
    choice('age', { under45: 0, from45: 1, from65: 2 }),
    choice('risks', { none: 0, some: 1, many: 2 }),
    choice('troponin', { normal: 0, raised: 1, high: 2 }),
  ],
  bands: [
    { id: 'low', upTo: 3 },
    { id: 'medium', upTo: 6 },
    { id: 'high', upTo: 10 },
  ],
  sources: [
    {
      authors: 'Six AJ, Backus BE, Kelder JC',
      title: 'Chest pain in the emergency room: value of the HEART score',
      journal: 'Neth Heart J',
      year: 2008,
      link: doi('10.1007/BF03086144'),
    },
    {
      authors: 'Backus BE, Six AJ, Kelder JC, et al.',
      title:
        'A prospective validation of the HEART score for chest pain patients at the emergency department',
      journal: 'Int J Cardiol',
      year: 2013,
      link: doi('10.1016/j.ijcard.2013.01.255'),
    },
  ],
};
