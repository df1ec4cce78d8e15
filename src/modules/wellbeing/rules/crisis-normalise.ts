import { correctTypo } from './crisis-typos.ts';

/** What people type for what they mean: SMS, spoken contractions, English contractions. Keys are whole tokens. */
const spellings: Record<string, string> = {
  jsuis: 'je suis',
  jsui: 'je suis',
  chui: 'je suis',
  chuis: 'je suis',
  jss: 'je suis',
  jveux: 'je veux',
  jve: 'je veux',
  jveu: 'je veux',
  jv: 'je veux',
  jvais: 'je vais',
  jvai: 'je vais',
  jve2: 'je veux',
  jpeux: 'je peux',
  jpe: 'je peux',
  jpp: 'je en peux plus',
  jenpeuplus: 'je en peux plus',
  jms: 'jamais',
  jme: 'je me',
  jmen: 'je me en',
  jten: 'je te en',
  jsais: 'je sais',
  jse: 'je sais',
  chais: 'je sais',
  g: 'je ai',
  gt: 'je etais',
  c: 'ce est',
  ct: 'ce etait',
  cest: 'ce est',
  cetait: 'ce etait',
  tt: 'tout',
  pr: 'pour',
  ds: 'dans',
  ms: 'mais',
  mm: 'meme',
  tjs: 'toujours',
  tjr: 'toujours',
  tjrs: 'toujours',
  bcp: 'beaucoup',
  ke: 'que',
  k: 'que',
  q: 'que',
  ki: 'qui',
  koi: 'quoi',
  kan: 'quand',
  kand: 'quand',
  qd: 'quand',
  pu: 'plus',
  pa: 'pas',
  moa: 'moi',
  mwa: 'moi',
  moua: 'moi',
  ri1: 'rien',
  dm1: 'demain',
  dmain: 'demain',
  ajd: 'aujourd hui',
  ojd: 'aujourd hui',
  kelk1: 'quelqu un',
  qqn: 'quelqu un',
  qqch: 'quelque chose',
  vrmt: 'vraiment',
  jrv: 'je reve',
  fo: 'faut',
  fau: 'faut',
  kom: 'comme',
  cmt: 'comment',
  koman: 'comment',
  pk: 'pourquoi',
  pq: 'pourquoi',
  psk: 'parce que',
  pcq: 'parce que',
  parcke: 'parce que',
  srx: 'serieux',
  medoc: 'medicament',
  medocs: 'medicaments',
  medok: 'medicament',
  medoks: 'medicaments',
  cacheton: 'cachet',
  cachetons: 'cachets',
  ya: 'il y a',
  yaura: 'il y aura',
  dsl: 'desole',
  m: 'me',
  t: 'te',
  s: 'se',
  d: 'de',
  j: 'je',
  qu: 'que',
  n: 'ne',
  lol: '',
  mdr: 'mdr',
  im: 'i am',
  ive: 'i have',
  dont: 'dont',
  cant: 'can not',
  wont: 'will not',
  wanna: 'want to',
  gonna: 'going to',
  ppl: 'people',
  anymore: 'any more',
  everyones: 'everyone is',
  kms: 'kill myself',
  unalive: 'kill',
  ctb: 'kill myself',
};

const englishContractions: [RegExp, string][] = [
  [/\b(i)'m\b/g, 'i am'],
  [/\bcan'?t\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/\b(do|does|did|is|was|would|could|should|have|has|are|were)n't\b/g, '$1 not'],
  [/\b(i|you|they|we)'(ve)\b/g, '$1 have'],
  [/\b(i|you|they|we|it|he|she|there|everyone|nobody|that)'(ll)\b/g, '$1 will'],
  [/\b(i|they|we|he|she|it|everyone)'d\b/g, '$1 would'],
  [/\b(it|that|there|what|he|she)'s\b/g, '$1 is'],
];

const digits: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const letterWithSign = /[a-z]+[01345@$!*][a-z01345@$!*]*[a-z]/g;

/** Lower case, no accents, no ligatures, one sort of apostrophe, letters spaced or disguised put back together. */
function flatten(text: string): string {
  let flat = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|\u00ad|[\u200b-\u200f]|\u2060|\ufeff/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/(?<![a-z])(?:[a-z][ .\-_*]{1,2}){3,}[a-z](?![a-z])/g, (spaced) => spaced.replace(/[^a-z]/g, ''))
    .replace(/([a-z])\1{2,}/g, '$1')
    .replace(/([a-z])\+/g, '$1 plus')
    .replace(/ \+(?= |$|[.,])/g, ' plus')
    .replace(letterWithSign, (word) => word.replace(/[01345@$!*]/g, (sign) => digits[sign] ?? ''));
  for (const [contraction, full] of englishContractions) flat = flat.replace(contraction, full);
  return flat;
}

const elided = /^(j|m|s|d|n|t|l|c|qu)([a-z]{3,})$/;

/** A token as the families spell it: maybe several words, maybe none. */
function spell(token: string, isKnown: (word: string) => boolean): string[] {
  const spelling = spellings[token];
  if (spelling !== undefined) return spelling === '' ? [] : spelling.split(' ');
  if (isKnown(token)) return [token];
  const glued = elided.exec(token);
  const [, head = '', rest = ''] = glued ?? [];
  if (glued && isKnown(rest)) return [spellings[head] ?? head, rest];
  if (glued && head === 'j' && /^[bcdfghklmnpqrstvwxz]/.test(rest)) return ['je', ...spell(rest, isKnown)];
  return [correctTypo(token) ?? token];
}

/**
 * The sentences of a text as lists of plain words: no accents, no elisions, usual misspellings mended, and without
 * « ne », which people leave out. The text itself is kept nowhere.
 */
export function readSentences(text: string, isKnown: (word: string) => boolean): string[][] {
  return flatten(text)
    .split(/[.!?;:\n\r…]+/)
    .map((sentence) =>
      (sentence.match(/[a-z0-9]+/g) ?? [])
        .flatMap((token) => spell(token, isKnown))
        .filter((word) => word !== 'ne'),
    )
    .filter((words) => words.length > 0);
}
