/** Endings that everyday words share: only in a long word are they an illness. */
const longIllness = /(?:[^suv]ites?|oses?|[^mt]omes?)$/;
/** Endings that only learned words have: of illnesses, acts and examinations. */
const illness =
  /(?:pathies?|emies?|uries?|plegies?|rragies?|lithiases?|cytoses?|penies?|plasies?|ectasies?|trophies?|phobies?|dermies?|mycoses?|virus|ectomies?|stomies?|tomies?|plasties?|scopies?|graphies?|therapies?|metries?|centeses?|pexies?|tripsies?|ologies?|ologues?|iatres?|iatrie)$/;
/** And of substances. */
const substance =
  /(?:mab|nib|limus|prazole|conazole|nidazole|sartan|pril|olol|statine|cycline|mycine|micine|floxacine|cilline|[aiou]vir|gliptine|flozine|tide|prost|pitant|setron|triptan|azepam|zolam|barbital|dipine|zosine|oxetine|pram|azole|parib|ciclib|rubicine|platine|taxel|dronate|feron|stim|grel|parine|xaban|gatran|terol|asone|solone|onide|thiazide|semide|lactone|fibrate|glinide|formine|profene|fenac|oxicam|coxib|purinol|ostat|trexate|purine|roquine|bendazole|mectine|dopa|giline|pezil|mantine|pexole|tropium|vaptan|sentan|afil|estrel|gestrel|ercept|kinra|leukine|phylline)s?$/;

const [shortest, long] = [6, 8];

/** Whether a word that nothing here knows has the look of an illness, an act or a substance. */
export const looksLearned = (word: string): boolean =>
  (word.length >= shortest && (illness.test(word) || substance.test(word))) ||
  (word.length >= long && longIllness.test(word));
