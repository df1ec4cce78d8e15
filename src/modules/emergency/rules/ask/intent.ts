const any = (...words: string[]) => new RegExp(`(?<![a-z])(?:${words.join('|')})(?![a-z])`);

const wound = 'mord|mors|griff|plaie|coup|clou|piqu|rouill';
const given = 'pas|non|inconnu|fait|date|vieux|ancien|jour';

/** What people ask of a doctor's room, a school, an office or a book, and never of an emergency protocol: one row an intent. */
const otherIntents: readonly RegExp[] = [
  // care over months
  any(
    'suivi (?:d[eu]|des|au|a|annuel|par|regulier|medical|apres|gyneco\\w*|dentaire)',
    "(?:au )?long (?:cours|terme)|longue duree|de fond|d'entretien|au quotidien|a vie|annuel\\w*|mensuel\\w*|hebdomadaires?",
    'tous les (?:combien|jours|mois|ans|\\w+ (?:mois|ans|semaines))|chaque (?:annee|mois|semaine)|par an',
    'ren+ouvel\\w*|observance|de controle|(?:bien|mal) (?:controle|equilibre)\\w*|equilibre (?:tensionnel|glycemique|du)|switch\\w*|oublie? (?:de|un|ma|la)',
    '(?:quand|comment) (?:diminuer|reprendre|changer|adapter)|adapter (?:ma|mon|son)|passage (?:de|du) .{0,30} (?:a|vers)|(?:changement|changer) (?:de|la|une) sonde',
    '(?<!(?:insuffisan\\w+ \\w+|alcoolique|ethylique|bronchite|consommat\\w+|dialyse\\w*|respiratoire|(?:suivie?|traitee?|connue?) pour \\w+) )chroniques?',
    'depuis (?:des|plusieurs|\\d+|un|une|deux|trois|quelques) (?:mois|ans?|annees?)|(?:mois|ans) apres (?!\\d)|apres (?:un|deux|\\d+|plusieurs) (?:mois|ans)|plus tard',
  ),
  // getting better
  any(
    'reeduc\\w*|rehabilit\\w*|readapt\\w*|kines\\w*|orthophon\\w*|ergotherap\\w*|osteopath\\w*|(?:combien de|en) seances?|convalescence',
    "reprise (?:du (?:travail|sport|traitement)|de l'ecole|d'activite)|reprendre (?:le (?:travail|sport)|l'ecole|une activite|les rapports)|semelles?|corset|mi-temps|fauteuil",
    '(?:creme|gel|masser)\\b.{0,20}cicatrice|cicatrice\\b.{0,30}(?:creme|gel|soleil|silicone)',
  ),
  // keeping well
  any(
    'prevenir|prevention (?:primaire|secondaire)|depist\\w*|calendrier|eviction|hygiene|conseils?(?! de (?:sortie|surveillance))|contagieu\\w*|bienfaits?|maigrir',
    "regime (?:sans|pauvre|riche|alimentaire|cetogene|mediterraneen|adapte)|quel regime|alimentation|(?:quels|liste d'|d')aliments|(?:que|quoi) manger|complements?|vitamines?",
    '(?:quel|faire du|avant le) sport|sport (?:autorise|conseille|possible)|(?:conseils|preparer|avant) .{0,12}voyage|avant de partir',
    "education\\w*|fertilite|(?:quelle|choisir|comme|changer de) contracepti\\w*|contraception (?:apres|d'urgence|et)|heredit\\w*|genetique\\w*|desir de grossesse",
  ),
  // a vaccine or prevention, unless there is a wound or it has been given
  new RegExp(`^(?!.*(?:${wound})).*(?:vaccin\\w*(?!.{0,16}(?:${given}))|prevention d)`),
  // offices and purses
  any(
    'rembours\\w*|formulaires?|certificats?|dossiers?|mutuelle|securite sociale|ald|mdph|pai|lois?|legislation|reglement\\w*|obligatoires?|obligations?',
    "prix|tarifs?|couts?|coutent?|cotations?|contrats?|(?:quelle )?adresse d[eu']|rendez-vous|rdv|inscri\\w*|qui paie|acheter|achat|louer|location|locataire|assurances?",
    '(?:ont|ai|as|avez|avoir) droit|concours|stages?|formations?(?! d)|diplomes?|plannings?|demarches?|salaires?|registres?|arret de travail|metiers?|maladie professionnelle',
    "ordon+ances?(?! de sortie)|declar(?:er|ation)|permis de|maison de retraite|demande d[e']\\w*|commande d[e']\\w*|numero d[eu]",
  ),
  // books
  any(
    "physiopath\\w*|mecanisme d'action|quel mecanisme|anatomi\\w*|histologi\\w*|embryolog\\w*|physiolog\\w*|recepteurs?|cellules?|cellulaires?|molecul\\w*|pharmacocinet\\w*",
    'epidemiolog\\w*|prevalence|incidence (?:de|du|des)|statistiques?|histoire de|theor\\w*|item|edn|ecos|qcm|(?<!(?:en|au) )cours (?:de|sur|pour)|un cours|expose sur',
    'survie a|taux de \\w+|risque de devenir|esperance de vie|essai clinique|meta-analyse|difference entre|comment fonctionne|role d[eu]|dessin\\w*|debutants?',
  ),
  // what is done by appointment
  any(
    '(?:chirurgie|operation|cesarienne|intervention|hospitalisation) programmee?|operation (?:de|du|d)|en consultation|en hopital de jour|faut[- ]il operer',
    'greffe (?:de|du)|biops\\w*|infiltrations?|implants?|esthetique|ablation d[eu]|soins d[eu]|technique (?:de prelevement|de soins?)|fecondation',
    'comment (?:piquer|prelever|interpreter|lire|se passe|ca se passe)|interpret\\w*|prelevement (?:veineux|arteriel|capillaire|urinaire)|lecture d[eu]',
  ),
  // what is allowed, and to whom
  any(
    "(?:peut[- ]on|est[- ]ce qu\\w* (?:on|je) peu[tx]|puis[- ]je|on peut) (?:\\w+ )?(?:conduire|prendre l'avion|courir|nager|se baigner|boire|voyager|travailler|vacciner)",
    "est[- ]ce compatible|autorise\\w*|a partir de quel age|a quel age|pour qui|quels (?:bebes|enfants)|mode d'emploi|ou (?:trouver|acheter|s'inscrire)|qui peut",
  ),
];

/** What is so now and was not an hour ago. */
const now = any(
  "brutal\\w*|brusque\\w*|soudain\\w*|d'un coup|tout a coup|a l'instant|vien[st] de|en train de|aggrav\\w*|s'effondre|retrouve\\w*|debord\\w*|(?:ce|hier) matin",
  'depuis (?:\\d+|une?|deux|trois|quelques|cinq|dix|quinze|vingt) ?(?:h|heures?|min\\w*)|depuis (?:hier|ce matin|cette nuit)|il y a (?:\\d+|une?|deux|trois) ?(?:h|heures?|min\\w*)',
  "n'arrive plus|ne (?:repond|respire|bouge|parle|reagit)|secours|samu|smur|vsav|dechoc\\w*",
  '\\d{2,3}/\\d{1,3}|(?:ta|fc|fr|sat|spo2|gcs|glasgow|pouls|k|na|ph|tas|pas) ?(?:a|=|:|<|>)? ?\\d+|(?:3[89]|4[0-2])(?:[.,]\\d)? ?(?:de fievre|degres?|°)',
);

/** Somebody who is there: « il respire mal », not « il faut » nor « est-il ». */
const somebody =
  /(?<![a-z-])(?:il|elle|ils|elles)(?! (?:faut|faudra\w*|y a|existe|vaut|est (?:possible|normal|utile)))(?![a-z])/;

/** What one asks a protocol: what to do, give, look for, and how much. */
const act =
  /(?<![a-z])(?:doses?|poso\w*|bolus|t+t+|traite\w*|antibio\w*|atb|imagerie|scanner|tdm|irm|bilan|indications?|criteres?|seuils?|scores?|conduite|cat|pec|prise en charge|que fai\w*|on fait quoi|protocole|gestes?|dilution|debit|ivse|objectifs?|ampoules?|mg|ml|kg|combien|delais?|quand|faut[- ]il|je fais|prescri\w*|contre[- ]indications?|alternatives?|puis|avant|prepar\w*)(?![a-z])/g;

/**
 * How many intents other than an emergency a question shows.
 *
 * @param text lower case, without accents
 */
export const intentsElsewhere = (text: string): number =>
  otherIntents.filter((intent) => intent.test(text)).length;

/** @param text lower case, without accents */
export const tellsOfSomebody = (text: string): boolean => somebody.test(text);

/** @param text lower case, without accents */
export const isNow = (text: string): boolean => now.test(text);

/** How many words of a question ask what a protocol tells. @param text lower case, without accents */
export const actsAsked = (text: string): number => text.match(act)?.length ?? 0;
