const drug =
  '(?:ghb|gbl|rohypnol|somniferes?|benzo\\w*|lexomil|xanax|zolpidem|stilnox|imovane|rivotril|calmants?|sedatifs?|anxiolytiques?|drogues?|produits?|substances?|poisons?|mort[- ]aux[- ]rats|medicaments?|medocs?|cachets?|comprimes?|gouttes?|laxatifs?|arsenic|cyanure|insuline|antigel|truc|quelque chose)';
const meal =
  '(?:verre|boisson|cafe|the|tisane|soupe|repas|plat|assiette|jus|biere|cocktail|bouteille|gourde|nourriture|gateau|vin|eau)\\b';
const unseen =
  "(?:sans (?:qu|se faire)|a (?:son|leur) insu|discret\\w*|en cachette|quelqu'un|d[e'] ?(?:mon|ma|un|une|mes)\\b|goute rien|se (?:voi[et]|sente?|remarque)|en (?:soiree|boite))";
const somebody =
  "(?:une? (?:fille|meuf|mec|gars|femme|nana|copine|copain|pote|voisine?|collegue|inconnue?)|quelqu'un|ma (?:copine|femme|meuf|voisine|collegue|belle\\S*|coloc\\w*)|mon (?:mari|mec|ex|voisin|collegue|chef|coloc\\w*|beau\\S*)|les (?:invites|gens|voisins))\\b";
const amount =
  '(?:combien|doses?|quantites?|quoi|quel\\w* (?:produit|medicament|drogue|cachet|comprime)s?|potassium|kcl|insuline|morphine|midazolam|hypnovel|propofol|curare\\w*)';
const away = '(?! (?:en|a|au|aux|chez|de|du|vers|la|le|dans)\\b)';

/**
 * Seeking to drug somebody unseen, or to end somebody's life: refused whoever asks, a carer about their own patient too.
 * Patterns read lower case without accents, one apostrophe.
 */
export const harmToAnother: readonly RegExp[] = [
  new RegExp(
    `(?:mettre|glisser|verser|dissoudre|ecraser|melanger|cacher|ajouter|diluer)\\b.{0,50}(?<![a-z])${drug}.{0,40}dans .{0,6}${meal}.{0,30}${unseen}`,
  ),
  new RegExp(
    `(?<![a-z])(?:${amount}|${drug})\\b.{0,60}(?:endormir|assommer|droguer|sedater|neutraliser) .{0,6}(?<![a-z])${somebody}`,
  ),
  new RegExp(
    `(?<![a-z])${amount}\\b.{0,80}(?:pour (?:que (?:ce|ca) soit|en) (?:fini\\w*|termine)|abreger|accelerer (?:la fin|le deces|sa mort)|l'aider a (?:mourir|partir|s'en aller)|qu'(?:il|elle) (?:parte|meure|s'eteigne|s'en aille)${away})`,
  ),
  new RegExp(
    `(?<![a-z])${amount}\\b.{0,80}sans (?:en parler|le dire|que (?:l'equipe|le medecin|la famille|les collegues|personne)\\b)`,
  ),
];
