/** What the gate of the emergency search listens for. All patterns read lower case without accents, one apostrophe. */

const pattern = (source: string) => new RegExp(source);

/** Dying as anybody says it. */
const dying =
  "(?<![a-z])(?:mour+ir\\w*|meur[st]?|mort\\b|morte|mortel\\w*|letal\\w*|fatal\\w*|suicid\\w*|(?:se|me|te) tuer|tuer|tue|creve\\w*|en finir|(?:pour|veut|veux|vais) finir|(?:pas|plus|jamais)(?: jamais)? (?:se |me |s'|m')?reveiller|me reveille (?:pas|plus)|(?:pas|plus|jamais) revenir|endormir (?:pour (?:de bon|toujours)|definitivement|a jamais)|dormir (?:pour (?:de bon|toujours)|a jamais)|y rester|au[- ]dela|pour de bon|partir (?:doucement|tranquill\\w*|en douceur|en paix|dans mon sommeil)|(?:ne )?pas (?:se|me) rater|overdoser)";
const dose =
  '(?:doses?|quantites?|combien|nombre de|melanges?|cocktails?|medicaments?|medocs?|cachets?|comprimes?|conprimes?|pilules?|gelules?|gouttes?|boites?|plaquettes?|poisons?|produits?|substances?|ampoules?|flacons?|grammes?|mg|gaz|somniferes?|veines?|arteres?|drogues?|toxiques?|plantes?|cyanure|insuline|potassium|alcool|paracetamol|doliprane|morphine|injection)';
const way =
  '(?:comment|methodes?|facons?|moyens?|manieres?|tuto\\w*|techniques?|quel\\w*|recettes?|astuces?|ou\\b|sites? pour|kit)';
const ease =
  '(?:sans (?:douleur|souffrir|souffrance|avoir mal|antidote|trace\\w*|qu on|que)|rapide\\w*|vite|doucement|tranquillement|a coup sur|garanti\\w*|indolore|en douceur|pour de bon|surement|efficace\\w*|fait mal|douloureu\\w*|doux|paisible\\w*|indetectable\\w*|plus sur)';

/** Seeking a dose or a way to die: refused whoever asks, unless the words are a clinician's. */
export const lethalSeeking: readonly RegExp[] = [
  pattern(
    '(?:veu[xt]|voudrais?|pour|faire en sorte) .{0,8}qu.{0,30}(?:reveill\\w*|releve|respire) (?:pas|plus|jamais)',
  ),
  pattern('(?:demande|cherche|veut savoir|interesse)\\w*\\b.{0,40}(?:indolore|sans (?:souffrir|douleur))'),
  pattern('combien .{0,60}pour (?:ne )?(?:plus|pas|jamais) (?:rien )?(?:souffrir|sentir)'),
  pattern(
    'melang\\w* .{0,40}(?:pour que|soit|et que) .{0,20}(?:rapide|vite|doux|sur\\b)|autopsie|(?:dose|medicament|produit|poison)\\w*\\b.{0,40}(?:ne se (?:voit|voie|detecte|remarque)|passe\\w* inapercu)',
  ),
  pattern(`${dose}\\b.{0,90}(?:peu[tx]\\w*|pourr\\w*|pouvoir) (?:plus )?rien`),
  pattern(
    '(?:taire|dormir|disparaitre|silence|calmer|partir) .{0,40}(?:pour toujours|pour de bon|definitivement|a jamais)',
  ),
  pattern(
    `(?:doses?|quantites?|combien)\\b.{0,60}(?:dans|glisser?|verser?) .{0,12}(?:(?:son|sa|leur|leurs) (?:cafe|verre|soupe|repas|assiette|plat|the|tisane|boisson)\\b|(?:le|la) (?:cafe|verre|soupe|the|tisane) d[eu'])`,
  ),
  pattern(
    "combien .{0,50}(?:pour que ca marche|me faudrait|il m'en faut|pour arreter un coeur)|(?:quantite|dose|nombre) .{0,40}me (?:faut|faudrait)",
  ),
  pattern(
    '(?:noyade|pendaison|overdose|surdose|asphyxie|hypothermie|strangulation|defenestration|electrocution|saut)\\b.{0,30}(?:rapide|long|doulour\\w*|souffrir|fait mal|efficace|sur(?= ?(?:[?!.,]|$)))',
  ),
  pattern(
    'faire (?:croire|passer) .{0,25}(?:accident|mort naturelle)|pour moi,? pas pour (?:un|une|mon|ma) patiente?',
  ),
  pattern(
    `${dose}\\b.{0,80}\\bpour (?:partir|que je parte|s'endormir|s'eteindre|disparaitre)(?! (?:en|a|au|aux|chez|de|du|vers|la|le)\\b)|(?:qu'on|que nous) part(?:e|ions) ensemble|partir ensemble`,
  ),
  pattern(
    '(?:quantites?|doses?|combien|nombre)\\b.{0,60}\\b(?:qui|que ca|pour que ca) (?:suffi\\w*|marche\\w*|fonctionne\\w*|lache)',
  ),
  pattern(
    'noeud (?:coulant|de pendu|qui (?:tien|support|resist))|\\bquel(?:le)? (?:pont|falaise|tour)\\b|(?:pont|immeuble|toit|etage|falaise)\\b.{0,30}assez haut|pour qu.{0,40}(?:soit|sera) plus (?:un|une) (?:probleme|souci|charge|poids|fardeau)',
  ),
  pattern(
    "aide[rz]? (?:a |moi a |mon |ma )?.{0,14}partir(?! (?:en|a|au|aux|chez|de|du|vers|d')\\b)|(?:doses?|combien|quantites?)\\b.{0,50}\\b(?:on|je|tu) (?:y )?(?:part|passe)\\b ?[?.!]*$|partir dignement",
  ),
  pattern(
    "(?:doses?|combien|quantites?|assez|melang\\w*)\\b.{0,60}(?:c'est (?:foutu|fini|la fin)|(?:soit|serait?) (?:fini|sur|certain)\\b|question perso|c'est (?:pour )?moi$)|combien d'etages|quelle hauteur (?:pour|faut)",
  ),
  pattern('pour ne (?:pas|plus) (?:pouvoir )?etre (?:rattrape|sauve|ranime|reanime|retrouve)'),
  pattern(
    '(?:on|ca|elle|il) (?:souffre|fait mal)\\b.{0,40}(?:meur|noy|overdose|hypotherm|pend(?:re|ai)|pont|couper)|(?:se noyer|se pendre|overdose|sauter d[eu]|mourir de)\\b.{0,40}(?:doux|long|souffre|rapide|fait mal)|(?:helium|sac (?:plastique|sur la tete))\\b.{0,30}(?:marche|combien|mal\\b)',
  ),
  pattern(
    '\\d+ ?(?:g|mg|grammes?|comprimes|cachets|boites|cp)\\b.{0,30}\\bsuffi(?:t|sent|rai\\w*)\\b(?!.{0,8}pour (?:la|les|une|calmer|soulager|faire))',
  ),
  pattern(
    `${dying}.{0,25}(?:koi|quoi|que) (?:je |il |elle |lui )?pren(?:d|dre|ds)\\b|prochaine fois .{0,12}(?:prends|prendre|faire) quoi`,
  ),
  pattern(`${dose}\\b.{0,70}${dying}`),
  pattern(`${dying}.{0,45}\\b${dose}\\b`),
  pattern(`\\b${way}\\b.{0,60}${dying}`),
  pattern(`${dying}.{0,40}\\b(?:methode|facon|moyen|tuto|comment)`),
  pattern(`${dying}.{0,40}${ease}|${ease}.{0,40}${dying}`),
  pattern(
    '^ ?(?:je )?(?:veu[xt]? )?(?:mour+ir|suicide|me? ?suicider|en finir|euthanasie|me? tuer)(?: vite| ici| maintenant| seule?)? ?[.!?]*$',
  ),
  pattern(
    "(?:pour |que )(?:mon|le|son) coeur (?:s'|s )?(?:arret|lach|flanch|stop)|arret\\w* (?:mon|le) coeur|coeur s'arrete (?:pour|si)",
  ),
  pattern(
    '(?:plus|pas|puisse plus|impossible de) (?:me|le|la|les)? ?(?:sauver|ranimer|reanimer|rattraper)|sans antidote|ne me trouv\\w*|personne ne me (?:trouve|retrouve|sauve)|indetectable',
  ),
  pattern('couper .{0,30}(?:mourir|fini|veines?|artere)|quelle (?:veine|artere)'),
  pattern(
    'euthanasi\\w* .{0,40}(?:maison|soi|seul|moi|chez)|(?:aide[zr]?|assiste)[- ]?(?:moi)? (?:a |au )?(?:mourir|suicide)',
  ),
  pattern(
    '(?:endormir|droguer|sedater|assommer|shooter) .{0,40}(?:a (?:son|leur) insu|sans qu.{0,14}(?:sache|savoir|rende|apercoi\\w*|remarque))',
  ),
  pattern(
    '(?:tuer|empoisonner|eliminer|se debarrasser d\\w*) (?:quelqu|mon |ma |mes |un |une |sa |son |le |la |ses )',
  ),
  pattern(
    '\\b(?:lethal|deadly|fatal) (?:dose|amount)|kill (?:my|him|her)?self|how many pills|want to die|end (?:my|it all)|overdose on|painless|suicide',
  ),
  pattern(
    'tentative\\w* .{0,25}(?:ratee?|reussir|reussie|echou)|(?:reussir|rater) (?:mon|son|ma|sa|un|le) (?:suicide|coup|tentative|ts)|me suis ratee?',
  ),
];

const wants =
  '(?:env[iy]e?s?|veu[xt]?|voudrais?|aimerais?|souhaite|pense\\w*|songe|vais|vai|compte|decide\\w*|prete? a|besoin|reve|espere|prevu|failli)';
const endings =
  "(?<![a-z])(?:mour+ir|creve[rz]?|mort\\b|morte\\b|me tuer|en finir|finir avec|me foutre en l.?air|disparaitre|me pendre|me suicid\\w*|suicide|me jeter|me defenestrer|sauter|me flinguer|me noyer|me couper|me faire du mal|me bu[tz]er|me reveiller|plus vivre|plu vivre|etre la|partir pour|rejoindre|m'endormir|tout arreter|me supprimer|avaler|prendre (?:tous|toute|mes|tt)|m'injecter|me vider)";

/** Said of oneself, now: a patient named beside it does not make it a patient's. */
export const ownDeathNow =
  /(?<![a-z])j(?:e|') ?(?:pense|songe|veux|vais|voudrais|compte)\b.{0,14}(?:au suicide(?! comme)|a mourir|mourir|me suicider|me tuer|en finir(?! avec (?:cette|la|ma|ce|le|mon))|me pendre)/;

/** A person speaking of their own death or deed. */
export const ownDespair: readonly RegExp[] = [
  pattern(
    "(?:je|jv\\w*|j'?ai|jp\\w*)\\b.{0,16}(?:le faire|passer a l'acte)\\b.{0,12}(?:ce soir|cette nuit|demain|bientot)|d'avoir ete sauve|(?:suis|chui|jsuis) (?:en fin de course|au bout du rouleau)",
  ),
  pattern(
    "(?:range|vide|nettoye)\\b.{0,30}(?:chambre|appart\\w*|maison|bureau|affaires)\\b.{0,60}(?:donne|pris|ecrit|laisse|calme|cachets)|j'?ai \\d+ \\w+ (?:devant moi|a cote de moi|dans la main)",
  ),
  pattern(
    "j'ai .{0,25}(?:ecrit|laisse|poste) (?:les|des|mes|une|ma) lettres?\\b.{0,70}(?:range|donne|vide|confie|calme|soulage|serein|en paix)|(?:donne|confie|place) (?:le|la|mon|ma|mes) (?:chat|chatte|chien|chienne|animaux|affaires)\\b.{0,70}(?:calme|en paix|serein|soulage|pret|lettre)",
  ),
  pattern(
    "(?:sert|serre?|rime) (?:plus )?a rien de (?:continuer|vivre|lutter|se battre)|aucune (?:porte de sortie|issue)|plus (?:d'|de )(?:issue|espoir|avenir)|merci pour tout,? (?:et )?pardon",
  ),
  pattern('(?:prefere\\w*|autant|mieux vaut|plutot) (?:mourir|crever|etre mort\\w*)\\b'),
  pattern(
    "(?:j'ai|mes|des|mais j'ai) (?:souvent |toujours |encore |des )*idees (?:suicidaires|noires|de mort)(?: tous| depuis| reviennent| encore| et |$)",
  ),
  pattern(
    "\\bj'y pense\\b|(?:surprends a|ai|suis en train de) calcul\\w* (?:combien|la (?:quantite|dose))|si je n'exist\\w* plus|une version du monde ou je ne suis pas",
  ),
  pattern(
    "(?:^|\\bjv\\b|\\bje\\b).{0,12}en finir (?:ce soir|maintenant|demain|bientot)|fermer les yeux et (?:que|ne)|aller jusqu'au bout",
  ),
  pattern(
    "j'ai (?:ramene|rapporte|garde|vole|pique|sorti|cache|recupere|mis de cote) .{0,40}(?:ampoules?|flacons?|seringues?|bistouri|lames?|scalpel|propofol|potassium|curare|morphine|insuline|comprimes|cachets|medicaments|corde)",
  ),
  pattern(
    "(?:boite|flacon|plaquette|cachets|comprimes|lame)s?\\b.{0,40}(?:table de nuit|tiroir).{0,60}(?:regarde|sors|compte|pense)|cachets\\b.{0,45}(?:jles|je les) (?:ai )?compte|tout ce qu'il faut dans",
  ),
  pattern(
    "(?:je|j'ai|jme|javais|j'avais) .{0,20}(?:griffe|cogne|brule|entaille|taillade|coupe|frappe)\\b.{0,60}(?:jusqu'au sang|jusqu'a ne|fait taire|pour ne plus|encore,)|repris la lame|(?:bistouri|lame|scalpel|cutter) pour me couper",
  ),
  pattern(
    "on verra combien de temps (?:il|je|ca) ti(?:ent|endr)|c'est sans issue$|ca (?:reste|soit) noir$|temps de faire de la place",
  ),
  pattern(`(?:\\bj[e']?\\s?\\w*|\\bje\\b|\\bg\\b|\\bmoi\\b|\\bchui\\b).{0,45}${wants}.{0,40}${endings}`),
  pattern(`^(?:${wants}|plus|pas|veu\\w?) .{0,20}${endings}`),
  pattern(
    "j'?(?:ai)? ?(?:en )?(?:peux?|peu|pe|pp) (?:vraiment )?plus.{0,60}(?:finir|vivre|mourir|disparaitre|foutre|arrete)|\\bjpp\\b.{0,40}(?:finir|vivre|mourir)",
  ),
  pattern(
    'pl[u]s?(?: du tout| aucune)? (?:envie|envi|la force|la moindre envie|de raison\\w*|aucune raison|gout|l.envie) (?:de |a )?(?:vivre|continuer|la vie|rien|me lever|exister|lutter|me battre)|plus (?:la )?force de (?:vivre|continuer|lutter)|(?:plus|plu) (?:vivre|etre la demain|exister)',
  ),
  pattern(
    '(?:mieux?|meilleur\\w*|soulage\\w*|tranquille\\w*|heureux) (?:sans moi|si je (?:meurs|mourais|disparais\\w*|suis? (?:mort|plus)|sui (?:mort|plus)|n.etais))|mieux (?:vaut|vaudrait) que je|(?:poids|fardeau|boulet) pour (?:tout|ma|mes|les|eux|mon|elle|lui|la)|personne (?:ne )?(?:me (?:regrett|pleur|manqu)\\w*|m.aime|verra la difference)',
  ),
  pattern(
    "(?:lettre|mot|message) d'adieu|\\badieu\\b|pardonne[zr]?[- ]moi|merci pour tout|dites? (?:a|leur)\\b.{0,40}(?:aime|pardon)|tout (?:est|sera) (?:bientot )?(?:fini|prepare|pret)\\b|j'ai tout prepare|c'est pour ce soir|ne cherchez pas|a jamais tout le monde",
  ),
  pattern(
    'corde (?:est )?(?:prete|nouee|accrochee)|(?:fusil|arme|pistolet|revolver|couteau|lame|corde|boite|flacon|cachets|medicaments|comprimes)\\b.{0,25}(?:charge|devant moi|a cote de moi|dans (?:la|ma) main|sous la main|dans les mains)|(?:sur|au bord d\\w*) (?:le |du |un |la |l.)?(?:pont|toit|balcon|fenetre|rail\\w*|quai|falaise|rebord).{0,30}(?:saut|jet|fini|hesit)',
  ),
  pattern(
    'je me (?:suis )?(?:coupe\\w*|scarifi\\w*|taillad\\w*|ouvert\\w* les|mutil\\w*|pendu|jet[ee]+|taper|brule\\w* expres)\\b(?!.{0,20}(?:doigt|couteau sale|verre|cuisin|jardin|rasant))',
  ),
  pattern(
    "(?:que|pour que) (?:ca|tout|ça) s'?(?:arrete|finisse)(?: pour (?:toujours|de bon)| enfin| definitivement)?\\b.{0,12}$|(?:ca|tout) s'arrete pour toujours",
  ),
  pattern(
    'pens\\w* (?:au|a mon|souvent au) suicide|suicide est (?:la |ma )?(?:seule )?(?:solution|issue)|seule (?:solution|issue).{0,20}(?:mort|suicide|mourir)|pas etre (?:reanime|sauve)|ne veux pas (?:qu.on|etre) .{0,20}(?:sauv|reanim|samu|secours)|qu.on appelle le samu',
  ),
  pattern(
    "(?:arrete|stoppe?)\\w* (?:mon|mes|ma|l')\\s?(?:insuline|dialyse|traitement|cachets|medicaments|anticoagulant\\w*)\\b.{0,30}(?:mourir|finir|mort|laisser)",
  ),
];

/** A person who has just swallowed something, or is about to. */
export const ownIngestion: readonly RegExp[] = [
  pattern("\\bj'?\\s?ai (?:deja )?(?:tout|tt) (?:pris|avale\\w*|gobe\\w*)"),
  pattern(
    "(?:\\bj'?\\s?(?:ai|viens|vais|vai|avale|prends?|v)\\w*|\\bjvais\\b|\\bjai\\b|\\bg\\b|je (?:viens|vais|les|me|prends?|prendrai|suis en train)|si j[e']?\\s?\\w*).{0,25}(?:pris|prends?|prendre|avale\\w*|bu\\b|boire|gobe\\w*|ingere\\w*|injecte\\w*|sniffe\\w*|croque\\w*|vide\\w*)\\b.{0,25}(?:tou[ts]|tt|toutes?|mes|ma|mon|le|la|les|\\d{2,}|des|plein|trop|trois|beaucoup|boites?|flacons?|plaquettes?|une)\\b.{0,30}(?:cachets?|comprimes?|medicaments?|medocs?|pilules?|gelules?|boites?|plaquettes?|flacons?|somniferes?|antidepresseurs?|anxiolytiques?|calmants?|dolipranes?|paracetamol|efferalgans?|dafalgans?|xanax|lexomil|stilnox|laroxyl|seresta|valium|temesta|methadone|tramadol|morphine|insuline|beta-?bloquants?|digoxine|imovane|rivotril|tercian|anafranil|subutex|skenan|propranolol|javel|antigel|desherbant|whisky|cordarone|lithium|teralithe|effexor|prozac|atarax|aspirine|ibuprofene|codeine|lamaline|quetiapine|seroquel|seroplex)",
  ),
  pattern(
    "\\bj'?\\s?ai (?:tout |deja )?(?:pris|avale) (?:le|la|les|mes|ma|mon|\\d{2,}) \\w+(?: \\w+)?(?: expres)?",
  ),
  pattern(
    '(?:fait|faire) une (?:grosse )?betise|\\bexpres\\b.{0,30}(?:cachets|comprimes|medicaments)|(?:cachets|comprimes|medicaments|pilules)\\b.{0,30}\\bexpres\\b',
  ),
  pattern(
    '(?:boites?|plaquettes?|flacons?|cachets|comprimes|pilules|grammes)\\b.{0,40}(?:suffi\\w*|assez|ca marche)',
  ),
  pattern(
    "m'injecte\\w*|(?:je|moi) .{0,15}prends? (?:du|de la|des|mon|ma|mes) \\w+.{0,10} combien (?:il )?en faut",
  ),
];
