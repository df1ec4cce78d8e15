/** Patterns read lower case without accents, one apostrophe. */
const pattern = (source: string) => new RegExp(`(?<![a-z])(?:${source})`);

const deed = '(?:ts|imv|suicide|autolyse|tentative|passage a l.acte)';
const place =
  '(?:pont|toit|balcon|parapet|rebord|falaise|rails?|voie ferree|corniche|viaduc|garde-corps|bord du quai)';
const sedative =
  '(?:lexomil|xanax|valium|diazepam|benzos?|somniferes?|melatonine|theralene|atarax|phenergan|donormyl|calmants?|sirop pour dormir|ghb|gbl|rohypnol|scopolamine|zolpidem|stilnox|rivotril)';
const kin =
  '(?:mon|ma|mes|un|une|des|sa|son|le|la|les) (?:enfants?|bebes?|fils|filles?|petite?s?|femme|mari|mere|pere|grand\\S*|belle\\S*|beau\\S*|copine|copain|ex|voisine?s?|colocs?|meuf|mec|gosses?|eleves?|residente?s?|vieux|vieille)';

/** Looks for a means or for what would make it sure: refused, unless somebody is being treated. */
export const meansSeeking: readonly RegExp[] = [
  pattern(
    'echapper (?:a |au |aux )(?:la |le |les |l.)?(?:naloxone|narcan|antidote|secours|reanimation|lavage|charbon)\\b',
  ),
  pattern(
    `${deed}s?\\b.{0,12}(?:reussie?s?|mortel(?:le)?s?|fatale?s?|aboutie?s?|imparable|sans echec|qui (?:marche|reussi\\w*))`,
  ),
  pattern('(?:dl ?-?50|l[ed] ?50)\\b.{0,40}(?:homme|humain|personn\\w*|kg|adulte|moi)'),
  pattern(
    '(?:posologie|dose|quantite|combinaison|association|cocktail|melange|seuil)s? (?:tres )?(?:leth?ale?s?|mortelle?s?|fatale?s?)\\b.{0,40}(?:pour moi|usage|perso\\w*|laquelle|lesquel\\w*|melang|sans)',
  ),
  pattern(
    "m'(?:etouffer|asphyxier|etrangler|electrocuter|empoisonner|intoxiquer|eteindre|endormir (?:pour|definit|a jamais))\\b(?!.{0,6}(?:avec (?:un|une) (?:arete|bonbon|noyau)))",
  ),
  pattern(
    "(?:samu|secours|pompiers|reanim\\w*|urgences|hopital)\\b.{0,30}(?:me|m'|nous) ?(?:recuper|retrouv|trouv|sauv|rattrap|ranim|reanim|arrive\\w* trop tot)",
  ),
  pattern(
    "(?:eviter|empecher|pas) (?:d'etre |que (?:l'on|on|le samu|les secours) (?:me|m'))\\s?(?:reanim|ranim|sauv|secour|rattrap|retrouv)",
  ),
  pattern('mourir\\b.{0,20}volontairement|(?:mort|une fin) (?:indolore|douce|paisible)\\b'),
  pattern(
    '(?:noyade|electrocution|defenestration|asphyxie|ingestion|surdose)\\b.{0,20}(?:souffr\\w*-t-on|ca marche)',
  ),
  pattern(
    '(?:mer|lac|fleuve|foret|neige|montagne)\\b.{0,25}(?:ne pas|ne plus|pas) (?:en )?revenir(?! (?:a|de)\\b)',
  ),
  pattern('(?:plus|pas) envie d.etre (?:rattrape|sauve|ranime|reanime)'),
  pattern(
    '(?:veines?|poignets?|carotide|jugulaire|artere)s?\\b.{0,35}(?:reussir|efficacement|du premier coup|se vider|vider de (?:mon|son) sang)|(?:sens|profondeur) (?:de la |des )?(?:coupures?|entailles?)',
  ),
];

/** Nobody who treats writes so. */
export const sureDeath: readonly RegExp[] = [
  pattern(`${deed}s? (?:reussie?s?|imparables?|sans echec)`),
  pattern('imv mortelles?'),
  pattern(
    '(?:pendaison|pandaison|se pendre)\\b.{0,40}(?:souffr\\w*|f(?:ait|e|ai) mal|ca marche|avant (?:de )?per(?:dre|te)|combien de (?:temps|minutes))',
  ),
  pattern('temps de (?:pendaison|noyade)'),
];

/** A death to be told in a story: whoever writes one needs no dose. */
const story =
  '(?:ficti(?:f|ve)s?|(?:patiente?|cas|personne|homme|femme) (?:imaginaire|hypothetique)|roman|polar|personnages? de|mon personnage|intrigue|nouvelle policiere|escape game)';
const killing =
  '(?:deced\\w*|mour\\w*|meurtr\\w*|tuer|tue|suicid\\w*|overdose|surdose|empoisonn\\w*|lethale?s?|letale?s?|mortel(?:le)?s?|assassin\\w*|crime|reussir (?:son|leur) geste|absence de retour)';
export const inAStory: readonly RegExp[] = [
  pattern(`${story}\\b.{0,90}(?<![a-z])${killing}(?![a-z])`),
  pattern(`${killing}\\b.{0,90}(?<![a-z])${story}(?![a-z])`),
];

/** Where somebody stands who speaks of it in the first person, alone with it. */
export const onTheEdge: readonly RegExp[] = [
  pattern(
    `(?:je |j'|chui |jsuis )?(?:suis|attends|marche|reste|assise?) .{0,12}(?:sur|au bord d\\w*|devant|pres d\\w*) ?(?:le |la |un |une |du |l')?${place}\\b(?!.{0,40}(?:il |elle |quelqu|un homme|une femme|patient|victime|accident|ouvrier|collegue|enseveli))`,
  ),
  pattern(`(?:vide|fenetre|rails|train|metro|${place})\\b.{0,20}(?:m'appelle|m'attire|me tente|m'aspire)`),
  pattern("(?:meme|toujours|encore) (?:l')?envie (?:qu'avant|d'en finir|de mourir|de partir|qu'au debut)"),
  pattern(
    "patiente? ?: ?(?:c'est )?moi\\b|(?:imv|ts|suicide) (?:sur|de|par) moi\\b|c'est moi (?:le|la) patiente?|je suis (?:le|la) patiente? (?:et|,)|auto[- ]?evaluation\\b.{0,30}(?:rud|suicid|intentionn)",
  ),
  pattern(
    "(?:j'ai|je viens|(?<!l')(?<!a )ai) (?:tout )?(?:pris|avale|bu)\\b.{0,60}(?:volontairement|expres)|avalee?s? expres\\b.{0,20}j'ai \\d",
  ),
  pattern(
    '(?:me suis|je me suis|je me) (?:piqu|coup|brul|frapp|entaill|scarifi)\\w*\\b.{0,40}(?:volontairement|expres\\b)',
  ),
  pattern(
    "(?:imv|ts|ingestion|pris tout)\\b.{0,40}(?:je (?:ne )?veux (?:pas|plus|appeler personne)|n'appelle\\w* personne|ne (?:rien )?dire a personne)",
  ),
];

/** To drug somebody for one's own ease. */
export const druggingSomebody: readonly RegExp[] = [
  pattern(`droguer (?:quelqu'un|${kin})`),
  pattern(
    `(?:donner|filer|faire prendre|mettre|administrer|glisser)\\b.{0,24}${sedative}.{0,40}${kin}.{0,40}(?:tranquille|la paix|dorm\\w*|dodo|se tais\\w*|taire|calme|silence|sans qu)`,
  ),
  pattern(
    `${sedative}.{0,50}${kin}.{0,40}(?:etre tranquille|avoir la paix|la paix|se tais\\w*|taire|sans qu.{0,14}(?:sache|remarque|voi[et]))`,
  ),
  pattern(
    '(?:ghb|gbl|rohypnol|scopolamine)\\b.{0,50}(?:ou (?:en )?(?:trouver|acheter)|trouver|acheter|dans (?:un|son|le) verre|sans gout|indetect\\w*)',
  ),
];
