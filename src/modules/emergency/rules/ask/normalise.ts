import { shorthand } from './shorthand.ts';

/** Signs and figures that mean a word. Read on text in lower case and without accents. */
const signs: [RegExp, string][] = [
  [/\b(?:non|sans|pas de) (?:sus[- ]?)?(?:decalage (?:du )?)?(?:segment )?st\b ?\+?/g, ' stmoins '],
  [/\bsans sus[- ]?decalage\b/g, ' stmoins '],
  [/\bst ?(?:-(?![a-z])|moins|negatif)/g, ' stmoins '],
  [/\bst ?(?:\+|plus|positif)|\b(?:sus[- ]?decalage(?: (?:du )?(?:segment )?st)?|sus[- ]st)\b/g, ' stplus '],
  [/\bsous[- ]?decalage(?: (?:du )?(?:segment )?st)?\b|\bsous[- ]st\b/g, ' sousst '],
  [/\bk ?\+/g, ' potassium '],
  [/\bna ?\+/g, ' sodium '],
  [/\bac ?\/ ?fa\b/g, ' acfa '],
  [/\bpipe?[- ]?tazo\b/g, ' piperacilline tazobactam '],
  [/\bo2\b/g, ' oxygene '],
  [/\bc?u?r?b[- ]?65\b/g, ' crb65 '],
  [/(?<![\d,.])(?:1[89]|2\d)\d?0? ?(?:\/|sur) ?\d{1,3}(?![\d,.])/g, ' hypertension '],
  [/(?<![\d,.])(?:39|40)(?:[,.]\d)? ?(?:°|degres|de fievre)/g, ' fievre '],
  [/(?<![\d,.])(?:2\d|3[0-4])(?:[,.]\d)? ?(?:°|degres)/g, ' hypothermie '],
  [/\bt(?:emperature)? ?°? ?(?:a |de |rectale |centrale )?(?:2\d|3[0-4])(?![\d])/g, ' hypothermie '],
  [/\bt(?:emperature)? ?°? ?(?:a |de |rectale |centrale )?4[1-3](?![\d])/g, ' hyperthermie '],
];
const mayHoldSign =
  /\bst\b|decalage|[ka] ?\+|ac ?\/ ?fa|tazo|\bo2\b|65|\bt(?:emperature)? ?°? ?(?:a |de |rectale |centrale )?\d|\d ?(?:\/|sur|°|degres|[,.]\d de fievre|de fievre)/;
const isPlain = /^[\x20-\x7e]*$/;

/** Lower case, no accents, no ligatures, one sort of apostrophe, nothing invisible. */
export function flatten(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|\u00ad|[\u200b-\u200f]|\u2060|\ufeff/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘ʼ`´]/g, "'");
}

/** The words of a text as the search reads them. Numbers alone say nothing about the topic. */
export function wordsOf(text: string): string[] {
  let flat = flatten(text);
  if (mayHoldSign.test(flat)) for (const [pattern, word] of signs) flat = flat.replace(pattern, word);
  // A fellow intern is no carbon monoxide.
  flat = flat.replace(/\bco-(?=[a-z]{4})/g, 'co');
  const words: string[] = [];
  for (const token of flat.match(/[a-z][a-z0-9]*/g) ?? []) {
    const once = token.length > 3 ? token.replace(/([a-z])\1{2,}/g, '$1') : token;
    const spelled = shorthand.get(once);
    if (spelled === undefined) {
      if (once.length > 1 || once === 'k') words.push(once);
    } else if (spelled !== '') words.push(...spelled.split(' '));
  }
  return words;
}
