import { stem } from './stem.ts';

/** Words of every question: they say nothing about the topic. Lower case, no accents. */
const words = `
a ai aie ais ait as au aux avec avoir avons avait avais avaient ayant auquel aucun aucune autre autres aussi alors avant assez ainsi afin
bien bon bonne bonjour bonsoir beaucoup be ben ca car ce ceci cela celle celui ces cet cette ceux chez chaque comme comment combien contre cas cat conduite
d dans de deja depuis des dessus dessous deux dois doit donc dont du durant dit dis dire disent dite des ll
elle elles en encore enfin entre es est et etait etaient etant ete etes etre eu eux environ etais ensuite
fait faire fais faut faudrait fallait fois font fut falloir faite faites
hein hier heure heures h il ils j je jusque jusqu jour jours juste
l la le les leur leurs lequel laquelle lors lui la
m ma maintenant mais me meme memes mes mieux moi moins mon minute minutes min moment mois merci matin
n ne ni non nos notre nous nuit
on ont ou oui ouais par parce pas pendant peu peut peux peuvent plus plutot plusieurs pour pourquoi pourtant pouvoir puis possible presque pres pris prend prendre prends
qu quand que quel quelle quelles quels quelqu quelque quelques qui quoi quasi
s sa sans se selon sera serait ses si sinon soit soir semaine semaines son sont sous sur suis sait sais savoir
t ta tandis tant te tellement tes toi ton toujours tous tout toute toutes tres trois trop tu tard toutes
tenir un une va vais vas vers veut veux veulent vite voila voir voit vois vos votre vous vraiment vrai vont viens vient
y an ans age agee ages
monsieur madame mr mme personne gens quelqu-un chose choses truc
urgence urgences urgent urgente urgemment protocole protocoles algorithme arbre decisionnel prise charge pec traitement traitements traiter traite dose doses dosage dosages posologie posologies quantite
donner donne donnez donnes donner administrer administration debut debuter demarrer commencer ordre priorite premiere premier premieres premiers ligne intention immediat immediate immediatement rapidement
indication indications critere criteres seuil objectif objectifs cible cibles schema etape etapes duree delai delais strategie choix choisir lequel modalite modalites
patient patiente patients homme femme sujet bilan cas clinique question rappel rappelle besoin aide aider svp stp
mg ml kg ui cc min max maximum minimum poids preparation dilution dilue diluer ampoule ampoules debit vitesse
examen examens adulte adultes mari pere mere maman papa papi papy mamie mami grand frere soeur fils fille copain copine compagne compagnon oncle tante voisin voisine collegue ami amie
`;

/** Roots of words that say nothing about the topic. */
export const stopRoots: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean).map(stem));
export const stopWords: readonly string[] = words.split(/\s+/).filter(Boolean);
