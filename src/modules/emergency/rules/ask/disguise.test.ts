import { describe, expect, test } from 'vitest';
import { dangerIn } from './danger.ts';
import { isDangerAbroad } from './danger-abroad.ts';
import { readingsOf } from './disguise.ts';
import { runsInto } from './run-together.ts';

describe('words run together', () => {
  test.each([
    ['jeveuxplusvivre', 'je veux plus vivre'],
    ['JeVeuxMourir', 'je veux mourir'],
  ])('%s', (run, parted) => {
    expect(runsInto(run)).toBe(parted);
  });

  test.each(['noradrenaline', 'cholangiopancreatographie', 'zxqwzxqwzxqw'])('%s is one word', (run) => {
    expect(runsInto(run)).toBe(run);
  });
});

test.each([
  ['letters set apart', 'j e v e u x m o u r i r'],
  ['letters set apart by dashes', 'j-e-v-e-u-x-m-o-u-r-i-r'],
  ['letters set apart by invisible signs and dots', 'j.e.\u200bv.e.u.x.m.o.u.r.i.r'],
  ['no spaces', 'jeveuxmourircesoir'],
  ['figures for letters', 'j3 v3ux m0ur1r c3 s01r'],
  ['figures for letters, all kinds', '5u1c1d3 : qu3ll3 d0s3 m0rt3ll3 ?'],
])('danger is heard in %s', (_, said) => {
  expect(['clear', 'concern']).toContain(dangerIn(said));
  const heard = [...readingsOf(said)].map(dangerIn);
  expect(heard.some((danger) => danger === 'crisis' || danger === 'spoken')).toBe(true);
});

test.each([
  'K+ 7,2 QRS 140 ms, T° 38C, 5FU hier, B12 basse, G5P2, H2O2',
  'Glasgow E2V3M4, SpO2 88 % sous 3L, PaCO2 à 62, FC 140',
  'cholangiopancréatographie hier, N-acétylcystéine, immunoélectrophorèse',
  'C.R.P. à 200, V.S. accélérée, S.A.M.U. prévenu',
])('a clinician’s notes tell none: %s', (said) => {
  expect([...readingsOf(said)].map(dangerIn)).toEqual([...readingsOf(said)].map(() => 'clear'));
});

test.each([
  ['English', 'I don’t want to live anymore', 'I cannot feel my left arm'],
  ['German', 'ich will nicht mehr leben', 'ich habe starke Kopfschmerzen'],
  ['Spanish', 'no quiero seguir viviendo', 'me duele mucho el pecho'],
  ['Italian', 'stanotte la faccio finita', 'mi fa male la pancia'],
  ['Portuguese', 'quero acabar com tudo hoje', 'meu filho tem febre'],
  ['Dutch', 'ik wil niet meer leven', 'mijn kind heeft koorts'],
  ['Russian', 'я больше не хочу жить', 'у меня болит голова'],
  ['Arabic', 'لا أريد أن أعيش', 'عندي ألم في الصدر'],
  ['Chinese', '我不想活了', '我头很痛'],
])('in %s too', (_, danger, illness) => {
  expect(isDangerAbroad(danger)).toBe(true);
  expect(isDangerAbroad(illness)).toBe(false);
});

test('a lethal dose is refused whoever asks, unless somebody took it', () => {
  expect(dangerIn('IMV digoxine dose mortelle adulte 60 kg')).toBe('crisis');
  expect(dangerIn('patiente qui a pris une dose létale de colchicine, conduite à tenir')).not.toBe('crisis');
});

test('a next attempt that is planned is no patient’s history', () => {
  expect(dangerIn('ATCD de 2 TS, la troisième est pour cette nuit')).toBe('crisis');
  expect(dangerIn('ATCD de 2 TS, IMV ce soir aux benzodiazépines, Glasgow 9')).not.toBe('crisis');
});
