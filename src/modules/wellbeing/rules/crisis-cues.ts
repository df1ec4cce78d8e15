import { everydayCues } from './crisis-cues-everyday.ts';
import type { Slots } from './crisis-pattern.ts';

/**
 * Single words and short expressions by what they evoke. None is a sign by itself: `crisis-weights.json` says how much
 * each counts, alone and beside another, as learnt from the development sentences.
 */
export const cues: Slots = {
  ...everydayCues,
  self: ['je|me|moi|mon|ma|mes|i|my|me|myself|mine|miens'],
  other: ['il|elle|iel|son|sa|ses|lui|leur|he|she|his|her|him', 'ils|elles'],
  close: ['{close}'],
  death: [
    'mourir|mourrir|meurs|meure|mourrais|mourrai|mourais|mort|morte|crever|crevais|creve|deces|deceder|trepas|claquer|clamser|canner|calancher|die|dying|dead|death',
    'suicid*|tuer|tue|tuerai|pendre|pends|pendu|noyer|noyade|flinguer|buter|immoler|kill|killing|hang|hanging|unalive',
    'tombe|cercueil|cadavre|cimetiere|enterrement|obseques|funerailles|neant|incineration|cendres|corbillard|linceul|faucheuse|grave|funeral|coffin',
    'me? foutre en l air',
    'mes jours',
    'l irreparable',
    'passage|passer a l acte',
    'tentative|ts',
    'euthanas*',
    'balle dans',
  ],
  vanish: [
    'disparaitre|disparais|disparaissais|disparition|effacer|effacais|efface|evaporer|evanouir|dissoudre|evapore|vanish|disappear*|eteindre|eteigne|eteins|eteint|volatiliser|fondre|gommer|rayer',
    'quitter|partir|pars|partirai|partirais|parti|partie|partais|depart|aller|rejoindre|rejoins|rejoindrai|retrouver|leave|leaving|gone|departed',
    'plus la|ici',
    'pas la',
    'en aller',
    'absence|absent|absente',
    'inexist*|non existence',
    'plus la|ici|present*',
    'existerais|existais|exister|existe|existence|exist|existing',
  ],
  sleepForever: [
    'endorm*|dormir|dors|sommeil|coma|sleep|asleep|anesthesi*|repos|reposer',
    'reveil|reveille|reveiller|reveillais|reveillerai|rouvrir|wake|waking',
  ],
  life: [
    'vivre|vis|vie|vivant|vivante|vecu|respirer|souffle|respire|monde|terre|naitre|nee|alive|life|live|living|born|breathe|breathing|naissance|venir_au_monde',
    'etre la',
    'continuer|continue|going on',
  ],
  forever: [
    'jamais|toujours|definitif|definitive|definitivement|eternel*|eternite|never|forever|irreversible',
    'pour de bon|vrai',
    'une bonne fois',
    'sans retour',
    'a jamais',
    'for good',
  ],
  stop: [
    'finir|finis|fini|finisse|finira|terminer|termine|arrete|arreter|arretes|arretait|cesser|cesse|fin|stop|end|over|ending|ended|stopper|abreger|couper_court|abandonner|abandonne|lacher|lache|interrompre|baisser_le_rideau|rideau|debrancher|debranche|pause|off|interrupteur|stoppe',
  ],
  last: ['dernier|derniere|derniers|dernieres|ultime|last|final', 'bientot|soon|prochainement|d ici la'],
  want: [
    'veux|voudrais|voulais|aimerais|souhaite|souhaiterais|envie|reve|reverais|prefere|prefererais|desire|espere|prie|want|wish|hope|rather|tente|tentee|tentation|pulsion*|attire*|wanted|besoin|hate',
  ],
  think: [
    'pense|penser|pensais|pensees|pensee|idee|idees|imagine|imaginer|visualise|songe|hante|obsede|obsession|fantasme|scenario|scenarios|rumine|ressasse|trotte|revient|thoughts|thinking|envahi*|tourne_en_boucle',
  ],
  dark: [
    'noir|noire|noires|sombre|sombres|morbide*|tenebres|gouffre|abime|trou|vide|puits|enfer|cauchemar|tunnel|brouillard|obscurite|desespoir|desespere*|hopeless|darkness|empty|emptiness|numb|dark',
  ],
  noMore: ['plus|aucun|aucune|nul|nulle|rien|any_more|no|none|nothing|sans'],
  not: ['pas|point|guere|not|cannot|dont|jamais'],
  future: [
    'demain|avenir|futur|lendemain|lendemains|apres|suite|noel|ete|rentree|anniversaire|annee|printemps|hiver|tomorrow|future|christmas|prochaine|prochain|mois|trente|quarante|vacances|diplome|agenda|calendrier',
  ],
  reason: [
    'raison|raisons|sens|but|interet|utilite|pourquoi|quoi_bon|peine|espoir|issue|sortie|solution|echappatoire|choix|porte|point|reason|worth|hope|way_out|lumiere|perspective*|horizon|alternative',
  ],
  strength: [
    'force|forces|courage|energie|tenir|tiens|tiendrai|tient|supporter|supporte|supporterai|lutter|lutte|battre|combattre|endurer|encaisser|rester|resister|bout|craquer|craque|epuise|epuisee|fatigue|fatiguee|las|lasse|usee|use|strength|tired|exhausted|cope|bras|armes|eponge|peux|peut|arrive|keep|go_on|fight',
  ],
  pain: [
    'souffrir|souffre|souffrance|souffrances|douleur|mal|peine|insupportable|intolerable|insoutenable|trop|pain|hurts|unbearable|supplice|torture|calvaire|agonie|martyre|detresse',
  ],
  burden: [
    'poids|fardeau|boulet|charge|gene|parasite|encombre|encombrement|probleme|souci|soucis|honte|deception|decu|erreur|echec|rate|ratee|inutile|nul|nulle|dechet|rebut|toxique|nuisible|danger|burden|useless|worthless|failure|deadweight|bon_a_rien|incapable|minable|coute|coutera|plombe|gache|gacher|pourris|ruine|trop',
    'de trop',
    'sers|servais a rien',
    'deranger|derange|derangerai|embeter|peser|pese|pesera|encombrer|supporter|remplacer|remplacera|remplace|interchangeable',
  ],
  better: [
    'mieux|meilleur|meilleure|heureux|heureuse|heureuses|soulage*|soulagement|debarrass*|libre|libres|libere*|delivr*|delivrance|tranquille*|simple|facile|leger*|legere|paix|serein*|apais*|better|relieved|happier|easier|free|peace|bon_debarras|gagne*|gagneraient|arrange*|calme|reposant|doux|douce|mieux_loti*',
  ],
  without: ['sans moi', 'without me', 'sans ma presence', 'si je', 'if i', 'me perdre'],
  noticed: [
    'remarqu*|apercev*|apercoi*|rendrait_compte|manqu*|regrett*|pleur*|pleurer*|oubli*|souvien*|souvenir|trouver*|retrouver*|decouvr*|notice*|miss|missed|care|forget|chercher*|appeler*|absence|difference',
  ],
  people: [
    'personne|tout_le_monde|tous|famille|parents|proches|autres|eux|gens|everyone|everybody|nobody|enfants|entourage|family|amis|them|ils|elles|les_miens',
  ],
  drug: [
    '{drug}',
    'alcool|vodka|whisky|eau_de_javel|antigel|produit*|toxique*|stock|pharmacie|armoire|pilulier|ordonnance*|seringue*|perf|perfusion|catheter|kt|voie|garrot|injection|iv|intraveineuse|aiguille*|bolus',
  ],
  weapon: [
    'corde|ceinture|foulard|noeud|poutre|crochet|arme|fusil|flingue|pistolet|carabine|couteau|lame|lames|rasoir|cutter|bistouri|scalpel|ciseaux|gaz|monoxyde|sac_plastique|helium|rope|noose|gun|blade|razor|knife|munition*|cartouche*|lacet*|drap|draps|rallonge|cable',
  ],
  place: [
    'pont|toit|fenetre|balcon|falaise|parapet|quai|rails|voie_ferree|voies|viaduc|rambarde|etage|precipice|vide|passerelle|heliport|terrasse|parking|platane|arbre|mur|pilier|camion|train|trains|metro|rer|tram|volant|virage|fleuve|seine|loire|garonne|rhone|riviere|canal|lac|bridge|roof|window|tracks|cliff|building|garage|grenier|cave|cage_escalier',
  ],
  jump: [
    'sauter|saute|saut|sauterai|sauterais|jeter|jette|jetterais|jeterais|basculer|bascule|enjamber|tomber|chute|pencher|penche|franchir|foncer|fonce|encastrer|percut*|renvers*|ecras*|ecrabouill*|fauch*|heurt*|avaler|avale|avalerais|injecter|injecte|piquer|ouvrir|tailler|trancher|crash*|jump|jumping|swallow*|inject|accident|lacher|braquer|appel|ceinture',
  ],
  amount: [
    'dose|doses|quantite|quelle_dose|combien|mg|grammes|boite|boites|plaquette|plaquettes|flacon|flacons|stock|stocke|accumule|garde|gardes|cote|compte|comptes|calcule|toute|toutes|tous|reserve|reserves|provision*|suffi*|assez|enough|how_many|how_much|amount|overdose|surdose|cocktail|melange|melanger|saved|hoard*|stash*|stockpil*|planque|cache|cachees|emporte|recupere|vole|subtilise|ramene|pique',
  ],
  lethal: [
    'mortel|mortelle|mortels|mortelles|letal|letale|letales|fatal|fatale|lethal|fatally|deadly|indolore|rapide|rapidement|douloureux|douloureuse|douce|doucement|souffrir|rater|louper|manquer|surement|certain|sur|efficace|infaillible|propre|proprement|trace|painless|quick|quickest|irreversible|marche|reussir|survivre|survit|conscience|fiable',
  ],
  how: [
    'comment|quel|quelle|quels|quelles|combien|moyen|moyens|facon|maniere|methode|methodes|technique|how|way|method|avec_quoi|est_ce_que|internet|google|forum|site|tutoriel|tape|cherche|recherche|recherches|renseigne',
  ],
  letter: [
    'lettre|lettres|mot|mots|message|messages|testament|volontes|adieu|adieux|enveloppe|enveloppes|carnet|video|vocal|note|letter|letters|goodbye|farewell|bye|will|au_revoir|instructions|consignes|ecrit|ecris|ecrire|redige|signe|signee',
  ],
  forgive: [
    'pardon|pardonnez|pardonne|desole|desolee|veuillez|voulez_pas|faute|excusez|sorry|forgive|blame|fault|coupable*|culpabilis*|pour_rien|merci|thanks|thank|aime|aimais|aimes|love|loved|embrasse|souvenez|soin|veillez|veille|occupe|occupez|dites|dis_leur|courage',
  ],
  affairs: [
    'affaires|papiers|comptes|mots_de_passe|codes|ordre|rangee|range|trie|regle|reglee|vide|donne|donnee|distribue|legue|offert|rendu|rends|resilie|confie|confier|cles|chat|chien|plantes|badge|stethoscope|vendu|cede|heritage|assurance|loyer|organise|prepare|jete|supprime|gave_away|giving_away|belongings|things|succession|bijoux|guitare|dossiers|menage',
  ],
  plan: [
    'ce_soir|cette_nuit|demain|samedi|dimanche|lundi|vendredi|mardi|mercredi|jeudi|tonight|weekend|date|jour|heure|plan|planifie|prevu|prevue|pret|prete|prets|decide|decidee|decision|choisi|fixe|repere|reperee|prepare|preparee|organise|cette_fois|quand_ils|quand_elle|endroit|lieu|moment|attends|resolu|resolue|ready|decided|planned|plan|certain|certaine',
  ],
  harm: [
    'couper|coupe|coupee|coupes|coupures|scarif*|automutil*|mutil*|taillad*|lacer*|entaill*|brule|bruler|brulure*|griffe*|griffer|saigner|saigne|sang|blesser|blesse|cicatrice*|marques|cut|cutting|cuts|burn|burning|harm|harming|hurting|bleed|scars|manches|pansement*|bleus|cogne|cogner|frappe|frapper|tape|punir|punition|poings|mordre|arracher|peau|bras|poignet|poignets|cuisse|cuisses|avant_bras|veine|veines|wrists|skin|arms|thighs|auto_agress*',
  ],
  hide: [
    'cache|cacher|cachees|caches|secret|manches|longues|personne_sait|semblant|masque|facade|sourire|sourit|hide|hidden|voir|voie|dissimul*|mens|mentir',
  ],
  exit: [
    'ailleurs|la_haut|ciel|etoiles|autre_cote|paradis|anges|lumiere|envol*|libre|voyage|reverence|scene|rive|silence|heaven|otherside|grand_saut|billet|retour|port|destination',
  ],
  relief: [
    'calme|calmer|soulage|soulager|apaise|apaiser|bien|vivant|vivante|sentir|ressentir|ressens|sens|tete|physique|relief|feel',
  ],
  envy: ['envieux|jalouse|jaloux|chance|enviais|chanceux|envy|jealous'],
  world: ['monde|univers|planete|terre|tourner|tournera|tourne|world|continuer|continuera'],
  worry: [
    'peur|inquiet|inquiete|inquietude|crains|craint|flippe|panique|aider|aide|faire|quoi_faire|comment_reagir|scared|worried|help|que_faire|dois|reagir|repondre|repond',
  ],
  said: [
    'dit|disait|dis|parle|parlait|ecrit|ecrivait|confie|avoue|envoye|poste|publie|repete|menace|said|says|told|talks|texted|posted|message',
  ],
  fine: [
    'merci|super|content*|fier|fiere|gagne|reussi|valide|sourire|rire|ris|ri|bonheur|apero|soiree|vacances|weekend|week|film|match|amis|fete|drole|mdr|lol|haha|ptdr|xd|happy|fun|laugh|party',
  ],
  exam: [
    'partiel*|examen*|exam|exams|edn|ecni|ecn|ecos|concours|revision*|reviser|revise|bosser|fac|internat|memoire|these|colle|colles|qcm|fiche|fiches|chapitre|matiere|cours|amphi|prof|bu|stage|dossier*|semestre|note|notes|oral|roneo|roneos|anki|promo|annales|bioch*|anapath|cardio|nephro|pneumo|anatomie',
  ],
  work: [
    'garde|gardes|service|chef|senior|interne|externe|planning|urgences|bloc|visite|astreinte|equipe|bip|entrees|transmissions|shift|ward|rounds|boulot|travail|reunion',
  ],
  body: [
    'faim|soif|sommeil|froid|chaud|chaleur|dos|pieds|jambes|rire|honte|fatigue|cafe|sieste|lit|mal_de_tete|migraine|courbatures|manger|mange|douche|sport|match|entrainement',
  ],
  bereaved: [
    'deuil|decede|decedee|enterre|perdu|perdue|manque|grand_mere|grand_pere|mamie|papi|papy|chien|chat|funerailles|disparu|anniversaire_de_sa_mort',
  ],
  clinical: clinicalList(),
  fiction: [
    'film|films|serie|series|roman|livre|personnage|personnages|heros|heroine|acteur|actrice|chanson|opera|piece|theatre|manga|jeu|documentaire|podcast|episode|saison|netflix|movie|novel|song|character|article|journal|actu|exposition|peinture|tableau|scene|poeme|histoire|mythologie',
  ],
  past: [
    'epoque|enfant|ado|adolescent|lycee|college|autrefois|avant|jadis|anciennement|ago|past|gueri*|derriere|aujourd_hui|maintenant|depuis',
  ],
  question: ['quels|quelle|pourquoi|faut_il|doit_on|peut_on|what|which|should'],
};

function clinicalList(): string[] {
  return [
    'patient|patiente|patients|patientes|malade|malades|usager|femme_de|homme_de|garcon_de|fille_de|ans|mr|mme|monsieur|madame',
    'conduite|cat|pec|prise_en_charge|item|rang|lisa|posologie*|antidote*|intoxication*|hospitalis*|protocole*|etiologie*|semiologie*|epidemiolog*|pharmacolog*|pharmacocinetique|toxicolog*|physiopath*|diagnostic*|pronostic*|prevention|depistage|dl50|toxidrome*|nomogramme|acetylcysteine|nac|naloxone|flumazenil|charbon|sugammadex|iatrogene*|antecedent*|anamnese|symptom*|syndrome*|recommandation*|has|referentiel',
    'adulte|adultes|sujet|nourrisson|insuffisant*',
    'chez l|le|la|les|un|une|cet|ce',
    'score|echelle|grille|evaluation|evaluer|criteres|facteurs|facteur|statistique*|prevalence|incidence|mortalite|mg|kg|prescri*|surveill*|monitor*|reanimation|rea|samu|regulation|admis|admise|adresse|adressee|risque|urgence|rud|dangerosite|glasgow|ecg|scanner|bilan|dosage*|indication*|contre_indication*|effet*|mecanisme*|traitement|therapeutique*|psychiatre|psychiatrie|entretien|equipe|consentement|deceler|seuil|toxicite|toxique|cinetique|demi_vie|lesion*|cellule*|necrose|apoptose|certificat|autopsie|legale|legiste|definition|difference|management|assessment|treatment|guideline*|differential|screening|epidemiology|mechanism|risk|expliquer|citer|loi|ethique|palliatif*|palliative|sedation|collegiale',
  ];
}
