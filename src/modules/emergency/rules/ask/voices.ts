/** Who speaks, and of whom. All patterns read lower case without accents, one apostrophe. */

const any = (...choices: string[]) => new RegExp(`(?<![a-z])(?:${choices.join('|')})(?![a-z])`);

/** Taken by mistake, or against a pain: an accident to treat. */
const byMistake = any(
  'par erreur',
  'trompee?',
  'sans faire expres',
  'mal de dents?',
  'rage de dents?',
  'contre la douleur',
  'mal (?:a|au) \\w+',
  'maux de \\w+',
  'migraine\\w*',
  'accident\\w*',
  'confondu\\w*',
  'deux fois',
  'oublie\\w* que',
  'au lieu d\\w*',
  'prescri\\w*',
  'ordonnance',
  'regles',
);

/** A clinician's words: they make a question about a suicidal or poisoned patient one to answer. */
const clinicalVoice = any(
  'patiente?s?',
  'imv',
  'ts',
  'autoly\\w*',
  'gcs',
  'glasgow',
  'cat',
  'conduite a tenir',
  'criteres?',
  'surveill\\w*',
  'antidotes?',
  'caisson',
  'toxidromes?',
  'tentative de suicide (?:par|au|aux|medicamenteuse|chez|avec|de|sous|d\\w*)',
  'nac',
  'charbon',
  'mg/kg',
  "qui fait une? (?:bronchospasme|anaphylax\\w*|oap|choc|arret|convulsions?|reaction\\w*|crise d'asthme|detresse)",
  'orientation',
  'evalu\\w*',
  'hospit\\w*',
  'somatique',
  'psychiatr\\w*',
  'psy',
  'sdt',
  'spi',
  'spdt',
  'sppi',
  'prise en charge',
  'bilan',
  'transfert',
  'sujet',
  'scanner',
  'ecg',
  'qrs',
  'qt',
  'intub\\w*',
  'remplissage',
  'gravite',
  'intoxication\\w*',
  'intox',
  'ingestion',
  'ingere\\w*',
  'a visee',
  'intentionn\\w*',
  'facteurs? de risque',
  'echelle',
  'score',
  'grille',
  'rud',
  'cmp',
  'uhcd',
  'post[- ]?partum',
  'recidive',
  'toxique',
  'toxicite',
  'hepatotoxi\\w*',
  'paracetamolemie',
  'convuls\\w*',
  'bradypn\\w*',
  'somnol\\w*',
  'scenario',
  'idees suicidaires',
  'idees noires',
  'risque suicidaire',
  'crise suicidaire',
  'urgence suicidaire',
  'propos suicidaires',
  'contention',
  'sedation',
  'perfusion',
  'dosage',
  'naloxone',
  'flumazenil',
  'homme de',
  'femme de',
  '(?:homme|femme|adolescente?|monsieur|madame|garcon|fille) (?:de )?\\d+ ?ans',
  'protocole',
  'aux urgences',
  'box',
  'iao',
  'samu',
  'smur',
  'vigilans',
  'contre avis',
  'sortie',
  'refus\\w* les soins',
  'cadre legal',
  'dangerosite',
  'retrouvee?',
  'repechee?',
  'pendu\\w*',
  'decroche\\w*',
  'auto[- ]?immol\\w*',
  'defenestr\\w*',
  'pec',
  'demi[- ]vie',
  'rcp',
  'acr',
  'reanimation',
  'seuil',
  'delai',
  '(?:ta|tas|pas|fc|fr|sat|spo2|ph|hbco|k|na|dextro|glycemie|rcf|cpk|asat|lactates?) ?[+:=a]? ?\\d+',
  'hbco',
  'rcf',
  '\\d+ sa',
  'fab',
  'garrot',
  'sutur\\w*',
  'sur place',
  'but suicidaire',
  'regulation',
);

/** A clinician who speaks of their own death is a person in distress. */
const ownVoice = any(
  'jvois',
  'jveux',
  'jpeux',
  'je',
  "j'\\w*",
  'jles',
  'jme',
  'jte',
  'javais',
  'jen',
  'jai',
  'jveu\\w*',
  'jvais',
  'jpeu\\w*',
  'me',
  "m'\\w*",
  'moi',
  'mes',
  'g',
  'chui',
  'jsuis',
  'i',
);

/** Somebody else is the one in danger. */
const anotherPerson = any(
  '(?:mon|ma|mes|notre|sa|son|ses|le|la|un|une) (?:mari|femme|fils|fille|soeur|frere|pere|mere|copain|copine|amie?s?|collegue|voisine?|ado|enfant|oncle|tante|cousine?|compagn\\w*|conjointe?|papi|papy|mamie|grand\\w*|petite?|bebe|patron|prof\\w*|eleve|meilleure?|coloc\\w*|neveu|niece|belle[- ]\\w+|beau[- ]\\w+|ex)',
  'il',
  'elle',
  'ils',
  'elles',
  'quelqu.un',
  'un proche',
  'une proche',
  'papi',
  'papy',
  'mamie',
  'mamy',
  'papa',
  'maman',
  'bebe',
  'enfant',
  'ado',
  'le petit',
  'la petite',
  'nourrisson',
  'lui',
  'homme',
  'femme',
  'monsieur',
  'madame',
  'tonton',
  'tata',
);

/** A patient's own words, written by whoever treats them. */
const treated = /(?<![a-z])(?:patient\w*|imv|ts|autolyse|tentative d.autolyse|gcs|glasgow|qrs)(?![a-z])/;
/** Of one's own patients, and of nobody as a patient, one may say so in a farewell. */
const notTreated = /mes patients|pas (?:d'|de |pour )?(?:un|une) patiente?/g;

const noPatient = /pas pour (?:un |une |mon |ma |le |la )?patiente?/g;
/** « 2 g » is a weight, « g » alone a text message's « j’ai ». */
const grams = /\d ?g\b/g;
/** « Il » that is nobody. */
const nobody = /\b(?:qu')?il (?:faut|faudra\w*|me f\w+|m'en f\w+|y a|est temps|suffi\w*|fallait)\b/g;

/** « dit je veux mourir »: the words of whoever is spoken of. */
const reportedWords = /\b(?:dit|disant|dise\w*|repete|repetant|verbalise|ecrit) ?[:,]? ?(?:«|"|')? ?je\b/g;

/** Who speaks, and of whom, as far as words tell. */
export interface Voices {
  isClinical: boolean;
  /** In the first person. */
  isOwn: boolean;
  isOther: boolean;
  /** Of a patient under treatment. */
  isTreated: boolean;
  isByMistake: boolean;
}

/** @param text lower case, without accents, one apostrophe */
export const voicesIn = (text: string): Voices => ({
  isClinical: clinicalVoice.test(text),
  isOwn: ownVoice.test(text.replace(grams, ' ').replace(reportedWords, ' ')),
  isOther: anotherPerson.test(text.replace(nobody, ' ')),
  isTreated: treated.test(text.replace(noPatient, ' ').replace(notTreated, ' ')),
  isByMistake: byMistake.test(text),
});
