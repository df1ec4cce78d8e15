/** Distance of Damerau and Levenshtein between neighbours, given up beyond `most`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, previous] = [new Array<number>(other.length + 1).fill(0), [] as number[]];
  previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, previous] = [previous, row];
  }
  return previous[other.length] ?? most + 1;
}

const toleranceOf = (word: string) => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);

/** Words spelled alike share their letters whatever their order: an upper bound on how alike they may be. */
const lettersOf = (word: string) => {
  let bits = 0;
  for (const letter of word) bits |= 1 << (letter.charCodeAt(0) - 97);
  return bits;
};

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

export interface Speller {
  isKnown(word: string): boolean;
  /** The known word that was most likely meant; none when nothing is near enough. */
  correct(word: string): string | undefined;
}

const shortestHeard = 5;

/** Words of every day that resemble one of the reference by chance. */
const ordinary: ReadonlySet<string> = new Set(
  (
    'location ranger education diametre deroulement residuel therapie simulation modele deplacement salut reparer vouloir vivre dietetique exercices pluie phases radiale ' +
    'partenaire routes feuille support peindre payer aimer louer voler personnage stage revolution constitution emission permission precision division revision occasion livre ' +
    'papier boutique caisse virement contester amende figee blanquette rendement chemin texte triangle poule graine grossiste parentalite internet rhumatologue immunologie ' +
    'virologie mycologie physiologie semiologie descendant inscription lundi immobile relation production citation norme montrer raconter couleurs'
  ).split(' '),
);

/** How a word sounds, roughly: « glocome » is « glaucome », « nefretik » « néphrétique ». */
const soundOf = (word: string) =>
  word
    .replace(/ph/g, 'f')
    .replace(/(?<!c)h/g, '')
    .replace(/y/g, 'i')
    .replace(/eau|au/g, 'o')
    .replace(/qu|c(?=[aouklrt]|$)|q/g, 'k')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.{3})[es]+$/, '');

/** @param uses how often each known word stands in the reference: of two words as near, the more frequent wins */
export function createSpeller(uses: ReadonlyMap<string, number>): Speller {
  const byLength = new Map<number, { word: string; letters: number; uses: number }[]>();
  const bySound = new Map<string, { word: string; uses: number }>();
  for (const [word, count] of uses) {
    if (word.length < 4) continue;
    if (word.length > shortestHeard && (bySound.get(soundOf(word))?.uses ?? 0) < count)
      bySound.set(soundOf(word), { word, uses: count });
    const group = byLength.get(word.length) ?? [];
    group.push({ word, letters: lettersOf(word), uses: count });
    byLength.set(word.length, group);
  }
  function correct(word: string): string | undefined {
    const most = toleranceOf(word);
    if (most === 0 || ordinary.has(word) || /\d/.test(word)) return undefined;
    const heard = word.length > shortestHeard ? bySound.get(soundOf(word)) : undefined;
    if (heard) return heard.word;
    const letters = lettersOf(word);
    let best: { word: string; cost: number; uses: number } | undefined;
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      for (const known of byLength.get(length) ?? []) {
        if (countBits(known.letters ^ letters) > 2 * most) continue;
        let cost = distance(word, known.word, most);
        if (cost > most) continue;
        if (known.word[0] !== word[0]) cost += 0.7;
        if (cost > most + 0.2 && word.length < 7) continue;
        if (!best || cost < best.cost || (cost === best.cost && known.uses > best.uses))
          best = { word: known.word, cost, uses: known.uses };
      }
    }
    return best?.word;
  }
  return { isKnown: (word) => uses.has(word), correct };
}
