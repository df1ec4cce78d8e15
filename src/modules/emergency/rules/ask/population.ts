import type { Population } from '../../contract/protocol-content.ts';
import { flatten } from './normalise.ts';

const word = (choices: string) => new RegExp(`(?<![a-z])(?:${choices})(?![a-z])`);

const child = word(
  'bebe|bb|nourrissons?|nourisson|nouveau[- ]?nes?|enfants?|enfant|gamine?s?|gosses?|pediatri\\w*|ped|petit|petite|ma puce|' +
    'ado|adolescente?s?|fillette|garcon|garconnet|ecolier|collegien|lyceen|ecole|creche|nounou|biberons?|neonatal|mon fils|ma fille|maternelle',
);
const pregnancy = word(
  'enceintes?|grossesse|gestante|gravidi\\w*|parturiente|post[- ]?partum|accouche\\w*|[1-4]?\\d ?sa|gravide|trimestre|t[123]|cesarienne|uterus|sa$',
);
const notPregnancy = word('extra[- ]?uterine');
const adult = word(
  'adultes?|homme|femme|monsieur|madame|papi|papy|mamie|mami|grand[- ]?(?:pere|mere)|mari|epouse?|mon pere|ma mere|papa|maman|retraite|oncle|collegue|personne agee|vieillard|vieux',
);
const elder = /(?<![a-z])(?:mon fils|ma fille|mon petit[- ]fils) (?:de )?(?:1[89]|[2-9]\d) ans/;
const months =
  /(?<!depuis |depuis plus de |enceinte de |grossesse de |il y a |apres )(?<![\d,.])(\d{1,2}) ?mois\b/;
const years = /(?<!depuis |depuis plus de |il y a |plus de |rappel |> |>)(?<![\d,.])(\d{1,3}) ?ans\b/;

const adultAge = 18;

/** Whom a question is about, as far as it says so: the first that is named is the patient. */
export function populationsIn(text: string): ReadonlySet<Population> {
  const flat = flatten(text);
  const found = new Set<Population>();
  const age = Number(years.exec(flat)?.[1] ?? Number.NaN);
  if (pregnancy.test(flat) && !notPregnancy.test(flat)) found.add('pregnancy');
  if (age < adultAge || (months.test(flat) && !found.has('pregnancy'))) found.add('child');
  else if (age >= adultAge) found.add('adult');
  else if (child.test(flat) && !elder.test(flat) && !(found.has('pregnancy') && /\bbebe\b/.test(flat)))
    found.add('child');
  if (adult.test(flat) && !found.has('child')) found.add('adult');
  return found;
}
