import { expect, test } from 'vitest';
import { dangerIn } from './danger.ts';

test.each([
  'comment échapper à la naloxone si les secours arrivent',
  'suicide sans échec',
  'mon personnage doit mourir d’une overdose, à quelle dose',
  'je suis au bord du pont',
  'comment droguer ma femme pour fouiller son téléphone',
  'GHB où en trouver',
  'TS réussie, comment',
  'pandaison sa fé mal ?',
  'temps de pendaison avant perte de connaissance',
  'marcher dans la mer et ne pas revenir',
  'IMV sur moi, je fais quoi',
  'ai pris trois plaquettes volontairement, seule',
])('seen as danger: %s', (question) => {
  expect(['crisis', 'spoken']).toContain(dangerIn(question));
});

// A first wording took each of these for a wish to die.
test.each([
  'en fin de perfusion rapide de potassium, asystolie',
  'en fin de travail rapide, tête à la vulve',
  'gaz du sang, oxygénothérapie efficace ?',
  'potassium par voie orale efficace ?',
  'ECG en série après tentative de suicide par tricycliques',
  'convulsions en série, risque mortel, quelle dose',
  'film plastique sur une brûlure au risque mortel',
  'éviter les secours inutiles, qui appeler',
  'accident de voiture et des médicaments anticoagulants',
  'auto-injection de méthotrexate chaque jour par confusion',
  'noyade, perte de connaissance, a repris ses esprits',
  'électrocution sur chantier, main brûlée',
  'elle a pris trois plaquettes volontairement, somnolente',
])('left to the search: %s', (question) => {
  expect(['crisis', 'spoken']).not.toContain(dangerIn(question));
});
