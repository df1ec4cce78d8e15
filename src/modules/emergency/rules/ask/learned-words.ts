/** Endings that only learned medical words have: of illnesses, acts and examinations. */
const illness =
  /(?:[^s]ites?|oses?|[^mt]omes?|pathies?|[^t]algies?|emies?|uries?|plegies?|rragies?|lithiases?|cytoses?|penies?|plasies?|ectasies?|trophies?|phobies?|manies?|dermies?|mycoses?|virus|coques?|ectomies?|stomies?|tomies?|plasties?|scopies?|graphies?|grammes?|therapies?|metries?|centeses?|synthese|desie|pexies?|tripsies?|ologie|ologue|iatre|iatrie|iques?)$/;
/** And of substances. */
const substance =
  /(?:mab|nibs?|limus|prazole|conazole|nidazole|sartan|pril|olol|statine|cycline|mycine|micine|floxacine|cilline|vir|gliptine|gliflozine|flozine|tide|prost|pitant|setron|triptan|azepam|zolam|barbital|dipine|zosine|pidem|oxetine|pram|azole|parib|ciclib|rubicine|platine|taxel|bicine|dronate|feron|stim|grel|parine|xaban|gatran|bant|terol|asone|solone|onide|thiazide|semide|lactone|fibrate|glinide|formine|profene|fenac|oxicam|coxib|purinol|ostat|trexate|purine|quine|bendazole|mectine|dopa|giline|pezil|mantine|pexole|tropium|drine|zine|vaptan|sentan|afil|estrel|trel|gestrel|parvovec|cept|kinra|leukine|phylline|caine|curium|barbitone)s?$/;

export const looksLikeSubstance = (word: string): boolean => word.length > 5 && substance.test(word);
export const looksLearned = (word: string): boolean => word.length > 5 && (illness.test(word) || substance.test(word));
