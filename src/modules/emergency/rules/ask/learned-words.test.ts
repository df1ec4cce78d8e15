import { expect, test } from 'vitest';
import { looksLearned } from './learned-words.ts';

test.each([
  ['bevacizumab'],
  ['sofosbuvir'],
  ['mesotheliome'],
  ['ligamentoplastie'],
  ['epicondylite'],
  ['spirometrie'],
])('%s looks learned', (word) => expect(looksLearned(word)).toBe(true));

test.each([
  ['chantier'],
  ['restaurant'],
  ['petite'],
  ['gomme'],
  ['voiture'],
  ['grillage'],
  ['visite'],
  ['programme'],
  ['plastique'],
  ['servir'],
])('%s does not', (word) => expect(looksLearned(word)).toBe(false));
