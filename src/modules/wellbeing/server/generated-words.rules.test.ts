import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Unfit, unfitWords } from './generated-words.rules.ts';

const most = 200;

describe('is never shown', () => {
  const cases: [Unfit, string][] = [
    ['danger', 'Je veux mourir, moi aussi.'],
    ['danger', 'Tu dis que tu veux mourir.'],
    ['danger', 'Do you think of hurting yourself?'],
    ['length', '   '],
    ['length', 'a'.repeat(201)],
    ['number', 'Prends-en 2 ce soir.'],
    ['number', 'Une moitié, soit ½, suffirait.'],
    ['number', 'Appelle le ٠٦ ١٢.'],
    ['medicine', 'Deux comprimés avant de dormir.'],
    ['medicine', 'Quelques gouttes, et au lit.'],
    ['medicine', 'Take ten milligrammes.'],
    ['medicine', 'Un antidépresseur pourrait convenir.'],
    ['medicine', 'Un verre d’alcool détend.'],
    ['contact', 'Lis https://exemple.fr avant tout.'],
    ['contact', 'Va voir aide-moi.fr.'],
    ['contact', 'Écris à moi@exemple.'],
    ['illness', 'Cela ressemble à une dépression.'],
    ['illness', 'On dirait de l’an\u00ADxiété.'],
    ['illness', 'Tu fais un burn out.'],
    ['illness', 'This looks like a disorder.'],
    ['illness', 'Tu es bipolaire, peut-être.'],
    ['promise', 'C’est prouvé : tu iras mieux.'],
    ['promise', 'Tout ira bien.'],
    ['promise', 'En tant que médecin, je te comprends.'],
    ['promise', 'J’ai prévenu quelqu’un.'],
    ['markup', 'Clique <b>ici</b>.'],
    ['markup', 'Voir [la page](x).'],
  ];
  test.each(cases)('%s: %s', (unfit, words) => {
    expect(unfitWords(words, most)).toBe(unfit);
  });

  it('a digit, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.integer({ min: 0, max: 9 }),
        fc.string(),
        (a, digit, b) => {
          expect(unfitWords(`${a}${digit}${b}`, most)).toBeDefined();
        },
      ),
    );
  });
});

test.each([
  'Une pause courte, là où tu es.',
  'Laisse l’air sortir plus longtemps qu’il n’entre.',
  'Tu parles de ta nuit et de ce collègue. Qu’est-ce qui te reposerait un peu ?',
  'You write about a long day. What part of it would you like to keep?',
  'Deux choses reviennent : la fatigue, et l’envie d’être dehors. Laquelle passe d’abord ?',
])('ordinary words are let through: %s', (words) => {
  expect(unfitWords(words, most)).toBeUndefined();
});
