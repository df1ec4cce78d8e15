import type { Rated } from './emotion-text-lexicon.ts';

/** Slang, hospital life, study, English and set phrases. Same scale; own list. */
export const everyday: readonly Rated[] = [
  [
    3,
    3,
    'enorme* ouf dinguerie banger masterclass lourd_bien grave_bien trop_bien trop_cool trop_fort trop_hate au_taquet en_feu carton gros_coeur jpp_de_rire mdr mdrr ptdr xd haha hihi lol wow waouh ouah yay',
  ],
  [
    2,
    1,
    'pas_mal carre propre tranquille_bien ca_roule ca_gaze ca_baigne ca_le_fait la_peche la_patate la_frite le_sourire bonne_ambiance bon_moment bons_moments bonne_nouvelle bonnes_nouvelles bonne_journee belle_journee bonne_note bien_passe bien_passee bien_deroule j_ai_tenu tenu_bon fini_mon enfin_fini enfin_libre enfin_dormi',
  ],
  [
    -2,
    2,
    'la_galere la_misere c_est_chaud la_merde dans_la_merde j_en_ai_marre marre ras_le_bol plein_le_dos en_peux_plus en_pouvais_plus supporte_plus supporte_pas n_importe_quoi abuse* abusé ca_craint craignos claqué_au_sol eclate_au_sol bordelique chaotique foutoir le_bazar cata tendax a_l_arrache en_urgence a_la_bourre',
  ],
  [
    -2,
    0,
    'pas_terrible pas_top bof bofbof mouais mitige* moyen_moyen pas_fou pas_ouf pas_genial pas_facile pas_drole pas_evident pas_juste pas_normal pas_fier pas_fiere pas_bien pas_la_forme pas_le_moral moral_bas moral_a_zero moral_dans_les_chaussettes dans_le_dur gros_coup dur_dur tant_pis',
  ],
  [
    -3,
    -2,
    'au_fond_du_trou au_fond_du_seau au_plus_bas plus_rien rien_ne_va rien_va tout_va_mal a_ramasser_a_la_petite_cuillere mort_de_fatigue morte_de_fatigue completement_mort completement_morte zombie lessivage en_vrac en_miettes a_genoux sur_les_rotules dort_debout dors_debout tiens_plus_debout',
  ],
  [
    -2,
    -1,
    'perdu_un patient_decede patiente_decedee annonce_de_deces famille_en_pleurs fin_de_vie soins_palliatifs reanime_sans acharnement deuil_pathologique cancer metastas* maltraitance hopital_craque personne_ne_m_ecoute personne_pour personne_ne_me parle_a_personne',
  ],
  [
    -2,
    3,
    'garde_infernale garde_de_merde nuit_infernale journee_infernale journee_de_merde semaine_de_merde afflux degueulasse debordes urgences_pleines sans_pause pas_mange sans_manger pas_une_minute pas_le_temps le_rush rush sonnettes transmissions_ratees engueulade erreur_de_prescription plainte aggressif agressif patient_agressif',
  ],
  [
    1,
    2,
    'defi* challenge* premiere_fois premiere_garde impatient* impatience hate_de vivement pret prete prets pretes motivé lance lancee attaque_le commence_bien nouveau nouvelle nouveaux ambitieu* ambition* projet* objectif* curiosites ose oser',
  ],
  [
    0,
    3,
    'bouscule* agite* agitation surpris* surprenant* etonn* stupefait* stupefaction intense* emotions_fortes adrenaline cafe_cafe surexcit* ebranl* frenet* effervescen* precipit* pressé presse pressee vite_vite',
  ],
  [
    0,
    -2,
    'neutre* ordinaire* banal* banale routine* routinier* habituel* habituelle pareil_que rien_de_special rien_de_particulier rien_a_signaler ras comme_d_habitude tranquillement doucement lentement dormir dort dors couche couchee lit silence* silencieu* pensif* pensive* songeu* reveu* immobile* attend attends attente*',
  ],
  [
    1,
    -2,
    'repos reposer soupe tisane pyjama bougie* couverture couette coussin* tapis etire* etirement* nuit_calme garde_calme nuit_tranquille service_calme lent_bon apprivois* cuisine cuisiner jardiner tricot* puzzle* dessin* peindre peinture ecrire_fait_du_bien marche_seul_bien oiseau* etoile* lune ruisseau neige_douce',
  ],
  [
    3,
    2,
    'patient_gueri patiente_guerie patient_sauve sauve_un bebe_est_ne naissance* accouchement_magique merci_d_un_patient remerci* premier_geste_reussi pose_ma_premiere felicite par_mon_chef compliment* complimente bonne_equipe equipe_au_top equipe_geniale chef_genial senior_sympa diplome* these_soutenue soutenue_avec recu recue mention major* promo_fete ecn_reussies classement_super',
  ],
  [
    -3,
    2,
    'horripil* mensonge* menti mentir arnaqu* vole volee cambriol* accident* blessure* sang_partout arret_cardiaque mort_d_un_enfant mort_d_un_bebe deces_brutal suicid* mourir tuer idees_noires scarif* cancer_annonce mauvaise_nouvelle mauvaises_nouvelles licenci* chom* ruine* endett* perquisition proces avocat_plainte',
  ],
  [
    -2,
    2,
    'exam examens concours_approche edn_approche oral_demain partiel_demain pas_pret pas_prete rien_revise j_ai_rien en_retard_sur programme_infini jamais_y_arriver y_arrive_pas y_arriverai_pas arrive_pas comparaison* compare_aux competition* classement_stress oublie_tout trou_de_memoire blanc_total perfectionn* exigean* exigence* surmen* surmenage',
  ],
  [
    3,
    1,
    'delight* enjoy* cozy lovely wonderful fantastic beautiful friend* smile* smiling fulfilled optimistic confident comfortable pleased cheerful',
  ],
  [
    -3,
    1,
    'hate hated stupid useless worthless panic fear fears pain painful broken overwhelmed embarrassed disappointed disappointing frustrated frustrating miserable unhappy sick sucks worst worse hard lost',
  ],
  [2, -2, 'peaceful_evening quiet cosy content_and rested relaxing gentle soft safe'],
];
