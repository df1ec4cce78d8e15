import type { Rated } from './emotion-text-lexicon.ts';

/** Valence and arousal from -4 to 4; `stem*` stands for its family, `two_words` for an expression. Own list. */
export const pleasant: readonly Rated[] = [
  [
    4,
    4,
    'extase extatique euphori* jubil* exult* emerveill* eblouissant* transport* de_joie fou_de_joie folle_de_joie aux_anges explos*_de_joie orgasm* delir* enivr* ivresse grandiose phenomenal* sensationnel* inoubliable* triomph* victoire',
  ],
  [
    4,
    3,
    'joie joies joyeu* ravi ravie ravis ravies enchant* enthousias* genial* geniaux super top formidable* fantastique* fabuleu* merveill* magnifique* sublime* extraordinaire* exceptionnel* incroyable* splendide* fier fiere fiers fieres fierte passionn* passion kiffe kiffer kiff* adore* adorer adorons amoureu* coup_de_foudre feliciter felicitation* bravo hourra youpi yes hallelujah gagne gagner gagnant* remport* reussi reussite* reussir admis admise valide valides fete fetes feter celebr* champagne bingo jackpot happy joy* amazing awesome thrilled excited great love',
  ],
  [
    3,
    3,
    'rire rires rigol* marre_de_rire eclat*_de_rire fou_rire hilar* drole* marrant* poilant* tordant* amus* eclate s_eclater pimpant* dans* chant* concert* voyage* aventur* surprise* excit* stimul* motiv* boost* galvanis* inspir* epat* bluff* impressionn* spectaculaire* vif vive vibrant* petill* energi* dynami* vitalite tonique* punch frais fraiche conquis* triomph* elan ardeur fougue_joyeuse hate impatien*_de victorieu* performant* dingue_de canon stylé_grave ouf_de_bonheur fun party laugh* cheer*',
  ],
  [
    3,
    1,
    'heureu* bonheur content* contente satisf* bien_dans_ma_peau epanoui* combl* plaisir plaisirs agreable* plaisant* charm* beau belle beaux belles beaute joli* aime aimer aimee aimes tendresse tendre* affection* amour calin* bisou* sourire* souri* souriant* merci reconnaiss* gratitude chanceu* chance benedict* optimis* espoir espere esperance confian* confiance positif* positive* progres progress* avance* accompli* accomplissement utile* encourag* soutenu* soutien entoure entouree complic* complice* amitie ami amis amie amies copain* copine* famille_reunie bienveill* gentil* gentille* gentillesse chaleureu* genereu* cool sympa* chouette* nickel parfait* excellent* delicieu* delice* gourmand* savoureu* regal* bon bonne bons bonnes meilleur* mieux bien good nice glad happy proud grateful hopeful better',
  ],
  [
    3,
    -1,
    'soulag* soulagement libere liberee liberte delivre_enfin allege* rassure* rassurant* repose reposee vacances weekend week_end conge conges repos_bien_merite sieste* grasse_matinee soleil ensoleill* plage mer montagne* foret* nature jardin* balade* promenad* randonn* lecture* cocon cocooning plaid chocolat_chaud the_chaud bain_chaud massage* feu_de_cheminee musique_douce chat_ronronn* caresse* doux douce douceur* confortable* confort relieved',
  ],
  [
    3,
    -3,
    'serein* serenite paisible* paix apais* calme* tranquill* zen detendu* detente relax* relach* sere quietude harmoni* equilibre* equilibree plenitude contempl* meditat* medit* recueill* silencieu*_bienfaisant berc* paresse_douce lezard* flan* peaceful calm relaxed serene',
  ],
  [
    2,
    1,
    'interessant* interesse* curieu* curiosite captiv* passionnant* enrichiss* instructif* instructive* appris apprendre decouvert* decouverte* comprendre compris concentr* attenti* attentive* productif* productive* efficace* a_jour en_forme forme pleine_forme requinqu* ressourc* energie envie_de_faire volont* determin* persever* courage_retrouve capable* competent* reconnu* valoris* respect* ecoute ecoutee compris comprise solidaire* solidarite equipe_soudee entraide collegialite partage* partager discute_avec cafe_avec apero* diner_entre_amis retrouvailles retrouve_mes visite_de invit* cadeau* gateau* anniversaire resto restaurant cinema film_chouette serie_cool sport course_a_pied couru nager piscine yoga velo musique guitare piano',
  ],
  [
    2,
    -1,
    'ok correct* tranquilou peinard* pepere pose posee posay a_l_aise simple simplement stable_moralement normal* convenable* raisonnable* leger legere legerete soulage patience patient_avec_moi accept* pardonn* remis* retabli* gueri* guerison va_mieux ca_va_mieux mieux_dormi bien_dormi dormi_comme temps_pour_moi pause* souffler souffle_un_peu respir* rentre_tot fini_plus_tot soiree_tranquille soiree_calme dimanche_calme bouquin fine',
  ],
];
