import type { Slots } from './crisis-pattern.ts';

/** What ordinary, pleasant, mourning or reassuring texts hold: like every cue, none decides by itself. */
export const everydayCues: Slots = {
  wantsLife: [
    'veux|voudrais|voulons vivre|guerir|vieillir',
    'aime|adore ~1 la|ma vie',
    'tiens a la|ma vie',
    'heureu*|content*|contente de|d vivre|etre|exister',
    'vaut la peine|coup',
    'gout de|a vivre|la_vie',
    'benis|savoure|profite ~2 chaque|vie|jour*',
    'va|vais|allait|sens|est|ira|suis ~1 mieux',
    'beau|plus_beau|belle jour|journee|vie',
  ],
  reassures: [
    'rassure*|rassurez',
    'inquiete|inquietez|inquieter|affole|affolez ~1 toi|vous? pas',
    'rien ~1 de|d? grave|inquietant|alarmant|special|tout_ca|tout_cela',
    'pas de panique',
    'juste|seulement|simplement ~1 fatigue*|besoin|creve*|dormir|triste|vener*|marre|envie|vide|cafard|decu*|stress*|une_expression',
    'voulait|veut|voulais dire',
    'facon de parler',
    'plaisante|rigole|blague|exagere !pas|jamais',
    'promis|promesse|juré|jure',
  ],
  otherDied: [
    'est|etait|sont|soit ~1 mort|morte|morts|decede*|parti|partie|enterre*',
    'se|s est|etait|sont ~1 suicide*|pendu*|tue|tuee|donne|jete*|supprime*|noye*|eteint*|endormi*',
    'nous a|ont ~1 quitte*',
    'on|nous|avons ~3 enterre*|disperse*|porte|veille|perdu|inhume*|accompagne*|incinere*',
    'sans elle|lui|eux|maman|papa|mamie|papi',
    'aurait|auraient ~1 eu|ans|fete',
    'le|la|du|de|son|sa|leur ~1 deces|depart|perte|mort|suicide|absence|disparition ~1 de|du|d|des ~1 mon|ma|mes|son|sa|l',
    'son|sa|ses|leur ~1 absence|depart|tombe|suicide|mort|deces|voix|photo*|fauteuil|pull|numero|odeur|cercueil|urne|armoire|chambre|place',
    'veuf|veuve|veuvage|condoleance*|obseques|faire_part|urne|cendres|crematorium|levee_du_corps|cure|pretre|messe|fleuri*|cimetiere|inhum*|orphelin*|endeuill*|toussaint|deuil|hommage|funerailles|ceremonie|recueill*|mortuaire',
    'bebe|enfant|petit ~2 pas vecu|survecu',
  ],
  trade: [
    'chantier|usine|atelier|hangar|tracteur|ferme|vache*|cochon|cabine|livraison*|palette*|moteur|chaudiere|inventaire|client*|patron*|commande*|budget|filiale|entreprise|bureau|logiciel|formation|demission|contrat|paie|salaire|depannage|machine*|outil*|voirie|fournil|magasin|caisse|classe|caserne|ratelier|exercice|secourisme|toilette*|releve|rapport|procedure|materiel|commission|syndic*|directeur|directrice|direction|cadre|candidature|entretien|embauche|metier|collegue*|stagiaire*|apprenti*|village|notaire|mairie|liquidation|exploitation|recolte|rayon*|camion|route|embouteillage*|greve|horaire*|conge|conges|mission|projet|dossier|courriel*|mail|mails|imprimante|ordinateur|photocopieuse',
  ],
  daily: [
    'course|courses|lessive|vaisselle|cuisine|soupe|gateau*|marche|cafe|the|tisane|balade|promenade|jardin|velo|match|foot|film|musique|concert|pates|legume*|pain|riz|poulet|tarte|crepe*|soleil|pluie|neige|vent|mer|plage|montagne|foret|canape|piscine|bus|tram|coiffeur|dentiste|colis|voisin*|apero|resto|restaurant|dimanche|matinee|petit_dejeuner|dejeuner|diner|gouter|sieste|couette|plaid|lecture|chapitre|mediatheque|bibliotheque|sport|yoga|course_a_pied|randonnee|marche|vetement*|chaussure*|armoire|meuble*|valise|billet*|telephone|appli|frigo|bocaux|repeint|peinture|tricot',
  ],
  joy: [
    'joie|joies|joyeu*|heureu*|ravi|ravie|ravis|genial*|magnifique*|formidable*|victoire*|reussi*|recue|admis|admise|diplome*|felicit*|bravo|youpi|hourra|rire|rires|riait|rit|ri|rigol*|sourire*|souri|souriait|merveill*|adore|adoree|kiffe*|chance|chanceu*|bonheur|content|contente|contents|serein|sereine|paisible*|tranquille*|douceur|detendu*|calin*|bisou*|fete|fetes|naissance*|splendide*|chante|chantait|danse|danser|champagne|hamac|cigales|medaille*|trinque*|fier|fiere|fiers|fieres|fierte|cadeau*|surprise|anniversaire|complice*|chaleureu*|gentil*|adorable*|mignon*|delicieu*|regal*|savoure*|brillait|vacances|weekend|libre|enfin|super|top|hate|merci|repos|repose|reposee|plaisir|plait|beau|belle|beaux|belles',
  ],
  exaggerates: [
    'si ~3 encore',
    'encore une|un fois|seul*',
    'genre|jte|te_jure|sérieux|franchement|tellement|litteralement|mdr|ptdr|lol|haha|omg|hein|purée|puree',
    'rez de chaussee',
    'de rire|honte',
    'vivement',
    'plutot que|de',
    'que de|d',
    'aura|auront|va_avoir|avoir ma peau',
  ],
};
