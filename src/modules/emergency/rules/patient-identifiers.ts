import { givenNames } from './given-names.ts';

/** What in a text may point to one patient. */
export const identifierKinds = [
  'name',
  'national-number',
  'phone',
  'birth-date',
  'record-number',
  'address',
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export interface IdentifierFound {
  kind: IdentifierKind;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

const between = '[\\s\\u00a0\\u202f.\\-/]?';
const nir = new RegExp(
  `(?<!\\d)[1-478]${between}\\d{2}${between}(?:0[1-9]|1[0-2]|[2-9]\\d)${between}(?:\\d{2}|2[ABab])${between}\\d{3}${between}\\d{3}(?:${between}\\d{2})?(?!\\d)`,
  'gu',
);
const phone = new RegExp(
  `(?<![\\d,.])(?:(?:\\+|00)33${between}(?:\\(0\\)${between})?|0)[1-9](?:${between}\\d{2}){4}(?!\\d)`,
  'gu',
);
const month =
  'janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|janv|févr|avr|juil|sept|oct|nov|déc';
const day = '(?:0?[1-9]|[12]\\d|3[01]|1er)';
const date = `(?:${day}\\s?[/.\\-]\\s?(?:0?[1-9]|1[0-2])\\s?[/.\\-]\\s?(?:(?:19|20)?\\d{2})|(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])|${day}\\s(?:${month})\\.?\\s(?:19|20)?\\d{2})`;
const born = new RegExp(
  `(?<!\\p{L})(?:n[ée]+e?s?|naissance|ddn|d\\.?d\\.?n\\.?|dn|date de naiss\\w*)(?:\\s?[:=]\\s?|\\s+)(?:le\\s+|du\\s+|en\\s+|:\\s*)?(?:${date}|(?:${month})\\s(?:19|20)\\d{2})`,
  'giu',
);
/** A full date with a century is a birth date unless something else happened on it. */
const fullDate = new RegExp(
  `(?<![\\d/])(?:${day}[/.\\-](?:0?[1-9]|1[0-2])[/.\\-](?:19\\d{2}|20[01]\\d)|(?:19\\d{2}|20[01]\\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])|${day}\\s(?:${month})\\s(?:19\\d{2}|20[01]\\d))(?![\\d/])`,
  'giu',
);
const event =
  /(?:rappel|vaccin\w*|depuis|scanner|irm|vue? le|opéré\w*|operé\w*|hospitalis\w*|version|recommandation\w*|publi\w*|arrêté|décret|loi|mise à jour|jusqu|avant|après|daté\w*|du|fait|posé\w*|dernière?s?|poser)\s(?:\S+\s){0,2}(?:le\s|du\s|au\s)?$/iu;
const record =
  /(?<!\p{L})(?:ipp|iep|nip|ins|nda|n° ?(?:de )?(?:dossier|séjour|sécu)|num(?:é|e)ro (?:de )?(?:dossier|séjour|sécu\w*|patient)|dossier|séjour|sécu)\s?(?:n°|no|num(?:é|e)ro|:|=)?\s?:?\s?[A-Z]{0,3}\d[\d/-]{3,}\d/giu;
const mail = /[\w.+-]+@[\w-]+\.[a-z]{2,}/giu;
const address =
  /(?<!\p{L})\d{1,4}\s?(?:bis|ter)?,?\s(?:rue|avenue|av\.|boulevard|bd|impasse|allée|chemin|place|quai|route)\s(?:de\s|du\s|des\s|d[’']|la\s|le\s|les\s|l[’'])*\p{L}{3,}/giu;

const word = "\\p{L}[\\p{L}’'\\-]+";
const titled = new RegExp(
  `(?<!\\p{L})(m\\.|mr\\.?|mme\\.?|mlle|monsieur et madame|monsieur|madame|mademoiselle|m(?=\\s\\p{Lu}{3}))\\s(?:(?:le|la|de|du|d')\\s)?(${word})(?:\\s(${word}))?`,
  'giu',
);
/** A title without its space, or the short word for a patient: a name then has its capital, and is no abbreviation. */
const glued = /(?<!\p{L})(?:(?:M|Mr|Mme)\.(?=\p{Lu})|[Pp]te?\.?\s(?=\p{Lu}\p{Ll}))([\p{L}’'-]{3,})/gu;
const labelled = new RegExp(
  `(?<!\\p{L})(?:nom(?: de famille)?|prénom|prenom|nommée?|patient[e]?\\s?:|s[’']appelle|identité|nom de naissance|dénommée?|répond au nom de)(?:\\s?:\\s?|\\s+)(${word})`,
  'giu',
);
const pair = new RegExp(`(?<!\\p{L})(${word})\\s(${word})`, 'gu');
const notNames = new Set(
  (
    'de du des la le les un une d l et ou a à au en est sous avec qui que âgé âgée age agé agée enceinte x y z xx inconnu inconnue trouvé trouvée retrouvé retrouvée seul seule diabétique obèse cardiaque tombé tombée ' +
    'hypertendu hypertendue ne n ans an pas très se s a va vient fait convulse présente pressente patient patiente dans par sans chez ayant connu connue amené amenée adressé adressée âge veuf veuve sdf dialysé dialysée ' +
    'confus confuse inconsciente inconscient somnolent somnolente agité agitée douloureux septique choqué choquée fébrile alcoolisé alcoolisée suivi suivie vu vue admis admise opéré opérée porteur porteuse traité traitée sortie je j il elle on bonjour merci pour porte prend vomit saigne respire tousse parle dit veut refuse peut doit vit avait était tout toute toujours encore plus moins depuis après avant'
  ).split(' '),
);
/** People whose name is a sign, a score or a disease. */
const eponyms =
  /(?:signe|maladie|syndrome|score|échelle|classification|manœuvre|manoeuvre|test|critères?|formule|sonde|triade|règle|méthode|loi|angle|point|ballon|tables?|position|respiration|dyspnée|index|indice|réflexe|crise|purpura|gangrène|torsades|encéphalopathie|hernie|diverticule|canule|pince|aiguille|grade)\s(?:de\s|d[’']|du\s|des\s)?$/iu;

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const isCapital = (text: string) => /^\p{Lu}/u.test(text);
const isShouted = (text: string) => /^\p{Lu}[\p{Lu}’'-]{2,}$/u.test(text);
const isGiven = (text: string) =>
  plain(text)
    .split('-')
    .every((part) => givenNames.has(part));

function namesIn(text: string): IdentifierFound[] {
  const found: IdentifierFound[] = [];
  const add = (match: RegExpExecArray) =>
    found.push({ kind: 'name', start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(titled)) {
    const name = match[2] ?? '';
    if (!notNames.has(name.toLowerCase())) add(match);
  }
  for (const match of text.matchAll(glued)) if (!notNames.has((match[1] ?? '').toLowerCase())) add(match);
  for (const match of text.matchAll(labelled)) if (!notNames.has((match[1] ?? '').toLowerCase())) add(match);
  let from = 0;
  pair.lastIndex = 0;
  for (let match = pair.exec(text); match; match = pair.exec(text)) {
    const [, one = '', other = ''] = match;
    from = match.index + one.length;
    pair.lastIndex = from;
    if (eponyms.test(text.slice(0, match.index))) continue;
    const isName =
      (isGiven(one) && isCapital(one) && isCapital(other) && !isGiven(plain(other))) ||
      (isGiven(other) && isCapital(other) && isShouted(one)) ||
      (isGiven(one) && isCapital(one) && isCapital(other)) ||
      (isGiven(one) &&
        !isCapital(one) &&
        /(?:patiente?|appelé|pour|de|chez)\s$/iu.test(text.slice(0, match.index)) &&
        !notNames.has(other.toLowerCase()) &&
        other.length > 3 &&
        isSurname(other));
    if (isName) add(match);
  }
  return found;
}

/** In lower case only what no question says after a given name. */
const isSurname = (text: string) =>
  !/^(?:dans|avec|pour|chez|sous|sans|mais|plus|tres|trop)$/.test(plain(text));

/** Finds what may point to one patient: shown before anything is kept. A miss is possible: the reader stays responsible. */
export function identifiersIn(text: string): IdentifierFound[] {
  const spot = (kind: IdentifierKind, pattern: RegExp, keep = (_match: RegExpExecArray) => true) =>
    [...text.matchAll(pattern)]
      .filter(keep)
      .map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
  return [
    ...spot('national-number', nir),
    ...spot('phone', phone),
    ...spot('birth-date', born),
    ...spot('birth-date', fullDate, (match) => !event.test(text.slice(0, match.index))),
    ...spot('record-number', record),
    ...spot('address', mail),
    ...spot('address', address),
    ...namesIn(text),
  ];
}
