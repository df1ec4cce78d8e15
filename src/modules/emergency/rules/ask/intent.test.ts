import { expect, test } from 'vitest';
import { intentsElsewhere, isNow, tellsOfSomebody } from './intent.ts';
import { flatten } from './normalise.ts';

test.each([
  ['traitement de fond de l’asthme'],
  ['suivi de l’épilepsie à l’école'],
  ['vaccin rage voyage'],
  ['prévention du paludisme'],
  ['dépistage du cancer du côlon'],
  ['remboursement du lecteur de glycémie'],
  ['physiopathologie du choc'],
  ['rééducation après un AVC'],
  ['migraine chronique'],
])('« %s » is not asked of an emergency protocol', (question) => {
  expect(intentsElsewhere(flatten(question))).toBeGreaterThan(0);
});

test.each([
  ['vaccin contre la rage après une morsure'],
  ['plaie souillée, vaccin tétanos pas à jour'],
  ['prévention du tétanos, plaie par un clou'],
  ['alcoolique chronique qui tremble'],
  ['suivie pour glaucome chronique, œil rouge'],
  ['ordonnance de sortie, entorse de cheville'],
  ['conseils de surveillance après un traumatisme crânien'],
  ['technique de réduction de l’épaule'],
  ['ECG compatible avec une péricardite'],
  ['douleur du bras droit à l’effort'],
  ['étouffé par un aliment'],
  ['enceinte, lymphome en cours de chimiothérapie'],
])('« %s » is', (question) => {
  expect(intentsElsewhere(flatten(question))).toBe(0);
});

test('the present and a person are heard, and impersonal turns are not', () => {
  expect(isNow('douleur brutale')).toBe(true);
  expect(isNow('depuis 20 min')).toBe(true);
  expect(isNow('douleur ancienne')).toBe(false);
  expect(tellsOfSomebody('il respire mal')).toBe(true);
  expect(tellsOfSomebody('faut-il operer')).toBe(false);
  expect(tellsOfSomebody('il faut combien de mg')).toBe(false);
});
