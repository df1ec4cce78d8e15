/** Words on which much depends, and which people misspell most when they are unwell. */
const keyWords = [
  'suicide',
  'suicider',
  'suicidaire',
  'suicidaires',
  'suicidal',
  'mourir',
  'disparaitre',
  'exister',
  'reveiller',
  'endormir',
  'medicaments',
  'medicament',
  'comprimes',
  'paracetamol',
  'doliprane',
  'potassium',
  'insuline',
  'morphine',
  'overdose',
  'surdose',
  'mortelle',
  'letale',
  'scarifier',
  'scarifie',
  'mutiler',
  'couper',
  'pendre',
  'veines',
  'fardeau',
  'lettre',
  'lettres',
  'testament',
  'adieu',
  'enterrement',
  'soulages',
  'debarrasses',
  'personne',
  'vivre',
  'souffrir',
  'souffrance',
  'arrete',
  'arreter',
  'finir',
  'continuer',
  'envie',
  'voudrais',
  'aimerais',
  'jamais',
  'existence',
  'somnifere',
  'somniferes',
  'anxiolytiques',
  'fenetre',
  'sauter',
  'flinguer',
  'crever',
  'manquerais',
] as const;

/** Honest words that stand one slip away from a key word. */
const honest = new Set(
  (
    'murir murirai rester resister existe existes insister assister couler coupler coupler prendre rendre tendre fendre ' +
    'vendre perdre lettre mettre votre venues verines veine vivres livre ouvre suivre suivie arrive arrivee arriver ' +
    'arrivera arretes arrets arreter arretee sauver saluer saute sautes sauteur fini finis finit finira fins finit ' +
    'souffrit souffre envies enviee envoie environ aimerait aimeras aimerai voudrait voudrai jambes fenetres creer cerver ' +
    'crevee creve creves personnes personnel pensionne perdre lettree coupe coupes couple couples mutuelle mortels mortel ' +
    'existent continue continuent continues continuez continuera mourrir pendu endormi reveille reveillee reveilles ' +
    'reveillez medicamente comprime comprimer suicides suicida adieux tendre rester'
  ).split(' '),
);

/** Optimal string alignment distance, given up beyond `most`. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? most + 1;
}

const byFirstLetter = new Map<string, string[]>();
for (const word of keyWords) {
  const letter = word.charAt(0);
  byFirstLetter.set(letter, [...(byFirstLetter.get(letter) ?? []), word]);
}

/** The key word that an unknown token misspells by one slip (two in a long word), if any. */
export function correctTypo(token: string): string | undefined {
  if (token.length < 5 || honest.has(token)) return undefined;
  return byFirstLetter.get(token.charAt(0))?.find((word) => {
    const most = Math.min(token.length, word.length) >= 8 ? 2 : 1;
    return distance(token, word, most) <= most;
  });
}
