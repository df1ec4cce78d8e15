import { expect, test } from 'vitest';
import { historyIn } from './history.ts';
import { flatten } from './normalise.ts';
import { rootsOf } from './roots.ts';

test.each([
  ['fièvre sous Humira', 'Humira'],
  ['dyspnée à J8 d’une prothèse de hanche', 'prothèse de hanche'],
  ['lithiase vésiculaire connue, épigastralgie', 'lithiase vésiculaire'],
  ['suivie pour lupus, douleur thoracique', 'lupus'],
  ['opéré d’une hernie hier', 'hernie'],
])('%s: the question is not about %s', (question, had) => {
  const history = historyIn(flatten(question));
  expect(rootsOf(had).filter((root) => !history.has(root))).toEqual([]);
});

test('what the question asks is no history', () => {
  expect([...historyIn('humira et grossesse, arthrose du genou')]).toEqual([]);
});
