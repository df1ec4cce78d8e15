import type { Rated } from './emotion-text-lexicon.ts';

/** Valence and arousal from -4 to 4; `stem*` stands for its family, `two_words` for an expression. Own list. */
export const unpleasant: readonly Rated[] = [
  [
    -4,
    4,
    'terreur terrifi* horreur horrifi* horrible* epouvant* effroi effroyable* panique* paniqu* crise_d_angoisse attaque_de_panique hurl* rage rages enrag* furieu* fureur furi* hors_de_moi explos*_de_colere haine hain* hais violence violent* agress* harcel* humili* scandal* revolt* revoltant* cauchemar* catastroph* desastre* drame dramatique* atroce* atrocite insupportable* intolerable* insoutenable* traumatis* trauma* choqu* choc sideration sidere* hystéri* suffoqu* etouff* tetanis* terrified horrified furious',
  ],
  [
    -3,
    4,
    'colere colereu* enerve* enerver enervant* agace* agacer agacant* exasper* excede* irrit* fache* facher dispute* disput* engueul* gueul* cri cris crie criait conflit* insult* saoul* saoule soule soulent gonfle* m_enerve fulmin* bouillon* bouill* remonte_contre injust* injustice degoute* degout* ecoeur* indign* mepris* meprisant* trahi* trahison jalou* jalousie vener nerfs a_cran a_vif pete_un_cable peter_un_cable peter_un_plomb peter_les_plombs seum rageu* relou relous lourd_grave angry mad pissed annoyed',
  ],
  [
    -3,
    3,
    'peur peurs angoiss* anxi* anxiete stress* stressant* stresse* tension tendu tendue tendus crispe* nerveu* nervosite inquiet* inquiete* inquietude* inquiet affol* apeur* effray* flippe* flipper flippant* flip trouille* craint crains crainte* redout* apprehend* apprehension trac boule_au_ventre boule_dans_la_gorge noeud_au_ventre gorge_serree coeur_qui_s_emballe palpit* trembl* mains_moites sueurs* oppress* pression* sous_pression surcharg* debord* submerg* noye_sous noyee_sous deadline* retard* urgence_partout bip_sans_arret ca_n_arrete_pas speed_negatif menac* danger* alert* insecur* vulnerable* scared afraid anxious stressed worried nervous',
  ],
  [
    -3,
    1,
    'mal mauvais* mauvaise pire pires douleur* douloureu* souffr* souffrance* blesse* blessant* vexe* honte* honteu* coupable* culpabil* regret* remord* echec* echoue* rate ratee rater raté_mon planter plante_mon erreur* faute* nul nulle nuls nulles nullite incompeten* imposteur imposture_* mediocre* minable* ridicule* critique* reproch* juge_par jugee deceu* decu decue decus decevant* deception* frustr* contrari* perdu perdue confus* doute* douter hesit* mefian* difficile* dur dure dures durs penible* complique* galere* galerer merd* merdique* chiant* chier bordel pourri* nase naze foutu* foutue fichu* redoubl* recal* refus* refuse puni* malade* malades nausee* migraine* mal_au_dos mal_au_ventre insomni* mal_dormi pas_dormi cernes manque_de_sommeil nuit_blanche maltrait* bad upset hurt ashamed guilty failed awful terrible',
  ],
  [
    -3,
    -1,
    'triste* tristesse chagrin* pleur* pleure pleurer larme* sanglot* malheur* malheureu* deuil* decede* decedee deces enterrement* morte_ce mort mortes perdu_un_patient rupture* rompu quitte_par largue* plaque_par separation* divorce* manque_de_toi me_manque manques nostalgi* melancol* cafard bourdon spleen blues coeur_lourd coeur_brise coeur_gros pein* peine abattu* abattement effondr* accabl* aneanti* brise* brisee desespoir desesper* desole* desolation sombre* noir noirs morose* grisaille gris seul seule seuls seules solitude* isole* isolee isolement abandon* delaiss* rejet* exclu* exclue ignore_par transparente invisible* incompris* mal_aime sad lonely crying cried heartbroken',
  ],
  [
    -3,
    -3,
    'epuis* epuisee extenu* creve crevee creves claque_de_fatigue lessive* lessivee vide videe vides vidé rince rincee hs ko a_plat a_bout au_bout_du_rouleau plus_d_energie plus_de_jus plus_la_force sans_force sans_energie burn_out burnout usure use usee lasse* lassitude deprim* depress* apathi* abruti* eteint* eteinte morne* resign* demotiv* demoralis* decourag* decouragee decouragement plus_envie aucune_envie envie_de_rien gout_a_rien ne_sers_a_rien inutile* vain futile* hopeless exhausted depressed drained empty numb',
  ],
  [
    -2,
    -3,
    'fatigue* fatiguee fatigant* sommeil_en_retard sommeil endormi* somnol* mou molle ramoll* ennui* ennuie ennuy* ennuyeu* monoton* lent lente ralenti* flemme flemmard* las lourd lourde lourdeur engourdi* indifferen* desabus* blase* passif* passive* traine_a pas_motive coup_de_mou coup_de_barre coup_de_pompe amorphe* vasou* vaseu* tired bored sleepy',
  ],
  [
    -2,
    1,
    'genant* gene genee embarrass* mal_a_l_aise malaise* maladroit* timide* intimid* complexe* preoccup* soucis souci soucieu* tracas* tracass* tourment* tortur* rumin* ressass* cogit* probleme* problemes ennuis contraint* contrainte* coince* coincee bloque* bloquee impuissan* depass* depassee deborde_un perturb* trouble* troublant* desorient* dispers* distrait* bruit* bruyant* froid pluie pleut grève greve train_annule panne bug embouteillage* bouchon* facture* dettes argent_manque examen partiel* rattrapage* garde_difficile sous_effectif manque_de_lits chef_odieux reproche',
  ],
];
