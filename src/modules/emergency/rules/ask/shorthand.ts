/** Text messages and bedside shorthand, as words; what means nothing to the search goes to the empty string. */
const pairs = `
jai:; jen:; jarrive:arrive; jariv:arrive; jpeu:; jpeux:; jsuis:; jsui:; chui:; jss:; gt:; g:; koi:; kan:; ki:; ke:; kel:; qd:; pk:; pq:; pr:; ds:; dpui:; dpuis:; depui:; tt:tout;
tro:; d1:; dun:; tlm:monde; mat1:matin; bb:bebe; cest:; ct:; etai:; pa:; plu:plus; bcp:; mm:; ya:; yapa:; dsl:; svp:; stp:; slt:; bjr:bonjour; pb:; pbs:; ttt:traitement; tt:; trt:traitement;
rdv:; qq:; qqun:; atcd:; pt:; pte:; vs:; jms:; tjs:; tjrs:; auj:; ajd:; aprem:; fo:; mtn:; nrml:; sv:; koman:; cmt:; comen:;
respi:respire; resp:respire; essouflé:essouffle; essouf:essouffle; tet:tete; ventr:ventre; epaul:epaule; diaré:diarrhee; diare:diarrhee; vomi:vomit; chodiere:chaudiere; conaissance:connaissance; gonfle:gonfle; alergi:allergie; aprè:apres;
nné:nourrisson; ped:enfant; pedia:enfant; pediatrie:enfant; pediatrique:enfant; nouveaune:nouveau ne; nn:nouveau ne; sa:semaines amenorrhee; adre:adrenaline; nad:noradrenaline; norad:noradrenaline;
tropo:troponine; troponines:troponine; lactate:lactates; hb:hemoglobine; plaq:plaquettes; gaz:gaz; cortico:corticoides; corticos:corticoides; amox:amoxicilline; dobu:dobutamine; amio:amiodarone; salbu:salbutamol; ipra:ipratropium; gluca:gluconate calcium; gluco:gluconate calcium; nalbu:nalbuphine; sufenta:sufentanil; fenta:fentanyl; keta:ketamine; celo:suxamethonium; roc:rocuronium; midaz:midazolam; levetir:levetiracetam; clonaz:clonazepam; diaz:diazepam; fosphe:fosphenytoine; para:paracetamol; bicar:bicarbonate sodium; bicarb:bicarbonate sodium; mg:; mgso4:sulfate magnesium; kcl:potassium; dex:dexamethasone; hemoc:hemocultures; hemocs:hemocultures;
hemo:hemorragique; anaph:anaphylaxie; conv:convulsion; convul:convulsion; polytrauma:polytraumatise; trauma:traumatisme; tachy:tachycardie; brady:bradycardie; hypok:hypokaliemie; hyperk:hyperkaliemie; hypona:hyponatremie; hypog:hypoglycemie; hypo:hypoglycemie; transfu:transfusion; intox:intoxication; deshy:deshydratation; hospit:hospitalisation; ambu:ambulatoire; coro:coronarographie; coeur:coeur; electro:ecg; cardio:cardiogenique; pneumo:pneumopathie; meta:metastase; bact:bacterienne; prehosp:prehospitalier; antalg:antalgique; antibio:antibiotique; atb:antibiotique; chir:chirurgie; uro:urologue; rea:reanimation; infiltr:infiltration; sat:saturation; spo2:saturation; dextro:glycemie capillaire
`;

/** Keys in lower case and without accents. */
export const shorthand: ReadonlyMap<string, string> = new Map(
  pairs
    .split(';')
    .map((pair) => pair.trim().split(':'))
    .filter(([from]) => from)
    .map(([from = '', to = '']) => [from.normalize('NFKD').replace(/\p{M}/gu, ''), to]),
);
