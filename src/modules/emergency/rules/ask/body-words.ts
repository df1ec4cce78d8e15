const words =
  'aval\\w*|accouch\\w*|contractions?|(?<!se )saign\\w*|sang|souffl\\w*|pouls|pales?|palit|livide|marbr\\w*|' +
  'respir\\w*|etouff\\w*|siffl\\w*|convuls\\w*|trembl\\w*|brul\\w*|ebouillant\\w*|tombee?|effondre\\w*|ecroule\\w*|poignard\\w*|plaie|' +
  'inconscient\\w*|comate\\w*|coma|bleue?|bleuit|violette?|gonfl\\w*|enfl\\w*|malaise|crach\\w*|vomi\\w*|paralys\\w*|noye\\w*|' +
  'electrocut\\w*|pique\\w*|mordue?|fievre|plaques|poitrine|thorax|thoraci\\w*|essouffl\\w*|evanoui\\w*|dans les pommes|bave|douleur\\w*|douloureu\\w*|mal (?:au|a la|dans)|pupille\\w*|ventre|urines?|' +
  'perd(?:u)? (?:les eaux|du sang|connaissance)|tension|glasgo\\w*|gcs|scan+er|irm|ecg|mg|ml|perfusion|fesses?|pipi|coeur (?:galop\\w*|bat|s.emball\\w*|s.arret\\w*|s.est arret\\w*|rate)|sat|fc|ta|cho[ck]|septi\\w*|mas+age';
const body = new RegExp(`(?<![a-z])(?:${words})(?![a-z])`);

/**
 * Whether a question speaks of a body: a sign, a wound, a figure at the bedside. Then the doubt is for the protocols, of a
 * bystander's words too.
 *
 * @param text lower case, without accents
 */
export const speaksOfBody = (text: string): boolean => body.test(text);
