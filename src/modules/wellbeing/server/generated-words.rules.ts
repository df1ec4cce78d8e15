import { guardModelText } from '../rules/crisis.ts';

/** Why words that a model wrote are not shown. */
export type Unfit =
  | 'danger'
  | 'length'
  | 'number'
  | 'medicine'
  | 'contact'
  | 'illness'
  | 'promise'
  | 'markup';

// Without accents and in lower case. Broad on purpose: what is refused wrongly only gives way to words of ours.
const refused: readonly (readonly [Unfit, RegExp])[] = [
  [
    'danger',
    /suicid|\b(te|se|me|vous) tuer\b|\bmourir\b|en finir|te faire du mal|scarifi|\bkill(ing)? (your|my)self|\b(to|want to) die\b|end(ing)? (your|my) life|self-?harm|hurt(ing)? yourself/,
  ],
  ['number', /\p{N}/u],
  [
    'medicine',
    /\bdos(e|es|age|ages)\b|posolog|medicament|medication|comprime|\bcachets?\b|gelule|\bgouttes?\b|milligramme|\bmg\b|microgramme|prescri|ordonnance|\bpills?\b|\btablets?\b|\bdrugs?\b|depresseur|anxiolyti|somnifere|hypnoti|benzodiaz|paracetamol|ibuprofen|melatonin|neurolepti|\bssri\b|\balcool|alcohol/,
  ],
  [
    'contact',
    /https?:|www\.|@|\b[a-z0-9-]+\.(fr|com|org|net|io|eu|app|info|be|ch|ca)\b|telephon|\bphone\b|\bsms\b|whatsapp/,
  ],
  [
    'illness',
    /depress|deprim|anxi|burn-?\s?out|\btroubles?\b|disorder|diagnos|patholog|sympt|syndrome|maladi|\billness|disease|\btraite|\btreat|gueri|\bcures?\b|therap|panic|panique|phobi|bipolaire|bipolar|psychos|psychot|psychiatr|nevros|neuros|schizo|autis|\btdah\b|\badhd\b|\btoc\b|\bocd\b|\bptsd\b|traumat|addict|paranoi|boulimi|bulimi|anorexi|insomni/,
  ],
  [
    'promise',
    /efficac|effective|prouve|\bproven\b|scientifi|garanti|guarant|promets|promise|tout ira bien|ca ira mieux|ira bien|be (fine|alright|ok(ay)?)\b|en tant que (medecin|psycho|soignant)|\bas (a|your) (doctor|psycho|nurse|counsel)|j.ai (prevenu|alerte|contacte|appele)|\bi (have|.ve)? ?(notified|alerted|contacted|called)\b/,
  ],
  ['markup', /[<>`[\]{}|\\*#_~]/],
];

/** As it is compared: one alphabet, no accents, ordinary apostrophes. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .toLowerCase();
}

/**
 * Reads what a model wrote before a person does: no number at all (hence no dose, mark or telephone), no medicine, no
 * address, no word of illness, no promise, no markup, neither empty nor too long.
 *
 * @returns what is wrong with it, undefined when nothing is
 */
export function unfitWords(text: string, mostCharacters: number): Unfit | undefined {
  // The gate was taught on people who write of themselves. Of words said to somebody, what it weighs without a wording
  // that it knows says nothing (8 of 16 ordinary ones); the words of danger below are looked for instead.
  const guarded = guardModelText(text);
  if (!guarded.isSafe && guarded.family) return 'danger';
  const length = Array.from(text.trim()).length;
  if (length === 0 || length > mostCharacters) return 'length';
  const words = bare(text);
  return refused.find(([, pattern]) => pattern.test(words))?.[0];
}
