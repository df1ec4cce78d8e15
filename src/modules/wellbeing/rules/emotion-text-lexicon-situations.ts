import type { Rated } from './emotion-text-lexicon.ts';

/** What happens to people, rather than what they say they feel. Same scale; own list. */
export const situations: readonly Rated[] = [
  [
    4,
    3,
    'permis recu_mon vais_etre_papa vais_etre_maman enceinte fiancaille* mariage mariee fiance* demande_en_mariage qualifi* promu* promotion embauch* cdi poste_est_pour_moi remission guerie gueri sauve_la_vie sauve_une_vie est_nee est_ne vient_de_naitre bebe_va_bien confetti* carnaval medaill* titre champion* podium record ovation standing applaud* acclam* accept* bourse* visa majeure mention_bien mention_tres laureat* prix trophee bal gala karaoke debout_applaud* premier_prix on_part pars_vivre retrouve_mon retrouve_ma enfin_reuni* tombee_amoureuse dit_oui',
  ],
  [
    3,
    2,
    'cousinade fratrie fou_rires blague* deconn* delire* rigolade festival guinguette feu_d_artifice danser_toute valse* accordeon sono copains copines retrouv* ensemble reuni* barbecue pique_nique* trinqu* tournee pizza match_gagne but_a marque_un essai_marque randonnee* parapente surf ski escalade plong* kayak voilier bateau chant_choral orchestre violon chorale spectacle theatre chorégraphie brillant* brillante bluffe* compris_enfin enfin_compris enfin_pige pige mon_premier ma_premiere du_premier_coup reussie fonctionne_enfin marche_enfin vote_notre unanimite felicitations_du jury_bienveillant jury_etait quel_bonheur quelle_joie quelle_chance trop_contente trop_content best meilleure_soiree meilleur_jour',
  ],
  [
    3,
    -1,
    'gaufre* crepe* tarte* croissant* chocolat* brioche* confiture* miel couscous tajine raclette fondue vin_chaud cidre terrasse tilleul cerisier* verger potager fleurs en_fleurs fleuri* lavande cigale* hirondelle* papillon* rosee clairiere sous_bois sentier* lac etang crique dune* coucher_de_soleil lever_du_jour lever_de_soleil aube_rose arc_en_ciel rayon_de_soleil lumiere feu_de_bois poele cheminee refuge chalet grange village_de mamie papi grand_mere grands_parents marraine parrain mémé pépé main_dans tiennent_par serre_ma_main pris_la_main blotti* lovee epaule_de se_love assoupi* ronron* berceuse berce odeur_du parfum_de cuisine_de recette_de fait_maison surprise_de me_attendait garde_une_place tricote_une offert* apporte_du petit_mot lettre_de carte_postale colis_de souvenir_heureux sourit_en_dormant sauf_et',
  ],
  [
    3,
    -3,
    'hamac* sieste* bain_chaud bain* mousse_de orteils pieds_nus herbe ombre_d ronronne ronronner silence_de_la silence_doux silencieuse_et nuit_etoilee ciel_degage brise_tiede tiede vagues ressac eteint_mon_telephone telephone_eteint sans_reveil sans_montre sans_telephone rien_d_urgent rien_a_faire besoin_de_rien personne_ne_reclame personne_reclame grasse_mat croissants_au_lit livre_et roman_et enfin_seule enfin_seul maison_dort petit_dort tous_dorment dorment_tous citronnade tisane* infusion* camomille bougies encens relache* respire_mieux respire_enfin souffle_enfin etiree dimanche_lent matin_lent neige_tombe il_neigeait flocon*',
  ],
  [
    2,
    0,
    'ca_va_bien tout_va_bien va_bien bonnes_nouvelles rassuree fievre_est_tombee fievre_tombee est_passee est_passe toux_est_partie retrouve_le retrouve_la se_tasse ca_se_tasse ca_passe moins_mal moins_de_soucis plus_leger nettement_mieux petit_a_petit pas_a_pas a_remarche remarche* a_souri me_a_souri a_ouvert_les_yeux sorti_de_rea rentre_chez stabilis* s_ameliore ameliore* cicatris* soigne lache_prise lacher_prise dit_non_a m_autorise je_me_autorise bienvenu* bienveillant* accueil* accueillant* disponible a_l_ecoute patient_reconnaissant compliment propre_a_dit bien_joue bon_travail beau_travail belle_equipe utile_aujourd main_forte coup_de_main depanne* fait_ma_part a_temps ouf termine_enfin rendu_enfin rendu_le boucle* cochee* coche_tout a_la_maison chez_moi_enfin retour_au_village retour_au_pays',
  ],
  [
    0,
    -1,
    'lundi_comme mercredi_comme comme_un_autre comme_les_autres comme_prevu sans_plus rien_de_neuf rien_a_dire ni_bien_ni ni_plus_ni stable normal_normal normale rendez_vous_de suivi ordonnance* renouvele* inscription* formulaire* photocopie* dossier_depose depose_le abonnement lessive* vaisselle courses menage repassage poubelle* aspirateur rangement range_le range_la courrier etiquete* bocaux pain_et brouillard brume nuage* parking couloir* batiment* amphi* magistral polycopie* recopie* sandwich* cantine reunion* ordre_du_jour compte_rendu planning_du staff transmissions visite_a consultation* pilulier* pansement* prise_de_sang tension_prise stock inventaire materiel badge* conference* colloque* tutoriel* plateforme mise_a_jour',
  ],
  [
    0,
    3,
    'dans_une_heure dans_cinq_minutes dans_dix_minutes dans_deux_heures tout_a_l_heure plus_que_dix d_affilee enchain* enchaine course_toute la_course course_contre contre_la_montre chrono* sprint* galop* a_fond plein_regime debordee_mais rempli* remplie ca_n_a_pas_arrete arrete_pas sans_arret brouhaha foule* monde_fou affluence coup_de_feu en_attente simulation* exercice_incendie evacuation* alerte* alarme* sirene* demenagement cartons valise* premier_saut saut_en tirage_au_sort grand_oral oral_blanc entretien_d premier_jour rentree ca_bouge carbure* trop_de_cafe les_jambes_qui jambes_en_coton decollage depart_demain',
  ],
  [
    -4,
    2,
    'accident_a pris_les_deux convuls* convulsait arret_cardio noye mort_ne nee_sans_vie sans_vie fausse_couche diagnostic_est_tombe diagnostic_de cancer_est metastase* incurable condamne* soins_intensifs en_rea coma pronostic_vital est_tombee_dans decedee_hier eteint_la_machine la_machine on_a_perdu avons_perdu frapp* battu* coup_de_poing menace_de couteau arme attentat* incendie inondation expuls* viol* abus* attouch* cambriole* disparu_depuis ne_retrouve_plus retrouve_plus_mon retrouve_plus_ma plus_d_air crise_d_angoisse me_fige je_me_fige peur_de_lui peur_d_elle sursaut* cauchemars trauma*',
  ],
  [
    -3,
    3,
    'traitee_d traite_d incapable* devant_tout_le devant_tous claque_la_porte balance_ses hurle_sur crie_dessus gueule* menti volé_mon vole_mon vole_ma vole_mes ont_vole pique_mon triche* plagi* accuse* accusee calomni* moque* moqu* ricane* parle_dans_mon_dos dans_mon_dos joues_en_feu me_met_hors hors_d_elle furibard* ras_la_casquette casse_les plein_le_cul gavé gave_de gavant saoulant me_saoule agress* provocat* chronometr* sermonn* presse_comme je_sature sature* a_bout_de_nerfs bous je_bous bouillir marteau_piqueur vacarme tapage deviens_dingue deviens_fou deviens_folle rends_dingue encore_en_panne est_tombe_en_panne plante_encore efface_tout a_efface tout_perdu perdu_ma_cle perdu_mes perdu_mon perdu_ma wifi_tombe ordinateur_plante bus_sous_mon sous_le_nez rate_mon_train rate_mon_bus rate_le',
  ],
  [
    -3,
    3,
    'me_suis_trompe trompee_de trompe_de mauvais_dosage erreur_de surdosage je_tremble tremble_encore jambes_molles sueurs_froides moyens_perdus perdu_mes_moyens paniquer injoignable imagine_le_pire le_pire attends_les_resultats attend_les_resultats resultats_de_l toujours_aucune_nouvelle aucune_nouvelle sans_nouvelle* biopsie echographie_de irm scanner_de affichage_des rafraichis toutes_les_cinq rumination* rumine* tourne_en_rond insomnie* nuits_que reveil_a_4h reveillee_a decouvert* amende* huissier* impaye* euros_pour_finir finir_le_mois fin_de_mois loyer_en retard_de licencie* rat_dans cafard_dans araignee* souris_dans',
  ],
  [
    -3,
    0,
    'refusee rejetee candidature_rejetee rejet* recale* recalee ajourne* elimine* pas_retenu* pas_ete_retenu* pas_prise pas_pris redouble* demi_point rattrapages note_minable zero_pointe cede_encore ma_faute ma_propre_faute me_deteste je_me_deteste me_hais me_en_veux je_m_en_veux aurais_du deshonor* rougi gene_de quelle_gene quelle_honte faite_pour_ce_metier fait_pour_ce_metier pas_a_la_hauteur pas_fait_pour pas_assez assez_fait me_compare perds_a_chaque trahi* promis_aussi promesse_non on_m_avait_promis postes_supprimes suppression_de ferment_le ferme_le fermeture_du supprim* surcroit prime_est_pour sous_paye* exploite* pratique_j apparemment soi_disant comme_toujours comme_d_hab coupe_la_parole me_suis_tue tais ignore_mon transparent comme_si_je_n comme_si_je_etais pas_la brusque_avec regard_ne_me',
  ],
  [
    -3,
    -2,
    'vide_sans studio_vide maison_vide lit_vide lit_est_froid cote_du_lit place_vide chaise_vide chambre_vide maison_est_vendue quitte_par_message me_a_quitte m_a_quittee elle_me_a_quitte il_me_a_quitte ex_se_marie me_manque elle_me_manque il_me_manque manquent plus_la_pour au_revoir_a pas_dit_au_revoir adieux enterre_mon enterre_ma la_tombe deuil cercueil obseques cimetiere hospice alzheimer dement* prenom_de_sa ne_me_reconnait reconnait_plus demenage_a loin_de_moi loin_de_tout pas_un_coup_de_fil aucun_message personne_n_est_venu personne_est_venu personne_a sans_un_mot seul_a_table seule_a_table reste_debout_au binomes plus_pour_qui sans_but a_quoi_bon rien_ne_me_fait rien_me_fait fait_envie plus_le_gout tout_me_coute me_coute me_pese pese_un plus_aux_messages reponds_plus rien_a_raconter repousse_la repousse_le sans_faim sans_voix sans_elan sans_couleur manque_de_couleur gris_me quelque_chose_de_gris pas_allume devant_la_fenetre plafond rideaux l_horloge volets_fermes volets_clos pas_sorti pas_sortie en_pyjama_depuis patraque fievre* fievreuse grippe* gastro* plus_de_jus vieilli vieillir ride*',
  ],
  [
    -2,
    -1,
    'pas_la_grande_forme grande_forme_non on_fait_aller fait_aller bof_bof petite_deception dommage tant_pis_pour c_est_la_vie mollo long_long c_est_long trop_long interminable baille soupire regarde_l_heure traine n_avance avance_ni recule poliment me_ennuie sans_patients attends_que pas_mon_ami pas_d_accord chiffonne trotte cogite perplexe sais_pas_quoi ne_sais_plus doute_encore bonne_filiere du_mal_a peine_a pensees_filent repond_pas repousser piquee_plus m_a_piquee vexer remarque_de moyenne_en pas_envie pas_du_tout_envie aucune_energie forcement evidemment_que',
  ],
];
