/**
 * Wishes that a person plainly denies, or says are over: what they cover is not read further. Each names both the denial
 * and the wish; a word of work or of study beside a wish denies nothing.
 */
export const denials: readonly string[] = [
  'pas|aucune|aucun|nulle|ni|point ~2 envie|envies|intention*|idee|idees|pensee*|projet|projets|souhait|desir|pulsion* ~1 de|d ~2 {wish}|mort',
  'jamais !autant|aussi|si|tant eu? !autant|aussi|si|tant ~1 envie|envies|intention|idee|idees|pensee* ~1 de|d ~1 {wish}|mort',
  'ai|avais|a plus ~1 envie|envies|idee|idees|pensee*|pensees de? {wish}|mort|suicidaire*|noires !que',
  'veux|voudrais|souhaite|vais|compte|pense|voulais|cherche|cherchais|prevois|songe|songeais|comptais pas|plus|jamais|surtout|nullement ~1 a? {wish}',
  'jamais|pas !autant|assez ~2 pense|pensais|songe|songeais|voulu|tente|envisage|essaye ~1 a|au|de|d ~1 {wish}|la_mort',
  'jamais|pas ~1 voulu|envisage|tente ~1 {wish}',
  'pas|aucune|aucun|sans|jamais|ni|plus ~1 de|d|la? idee|idees|pensee|pensees|ideation* ~1 suicidaire*|noire|noires|morbide*|suicide',
  'sans ideation|idee|idees|pensee|pensees|risque|velleite*|projet|geste suicidaire*|noire|noires|morbide*',
  'suis|est|etais|serai|sens pas|plus|jamais|nullement ~1 suicidaire*|en_danger',
  'idee|envie|pensee|tentation ~1 de|d ~1 {wish}|mort ~1 me? ~1 a|est|vient|ai|avait ~1 pas|jamais|plus ~1 traverse*|venue|effleure*|vient|eu|eue',
  'pensees|idees|envies noires|suicidaires|sombres|de_mort|de_mourir ~4 parti|partis|parties|disparu*|envole*|derriere_moi|diminue*|cesse|reculent|recule',
  '{wish}|mourir ~1 non|jamais',
  'moi {wish}|mourir ~1 jamais|non|alors',
  'jamais de la vie',
  'jamais|pas|plus ~1 ferai|ferais|fait|refait|referai ~2 ca|cela|tentative|betise|ts',
  'plus jamais ~2 ferai|recommencer|recommence|referai ~2 tentative|betise|ts|ca|cela',
  'aurais|ferais|ferai jamais ~1 fait? ca|cela|tentative|une_chose',
  'perdu ~6 pas le|l gout|envie ~1 de|d vivre',
  'suis pas ~4 en_train_de ~2 dire|faire ~2 adieu|adieux',
  'veux pas ~1 la mienne',
  'no|not|never|without ~2 suicidal|thoughts|intention|wish ~2 suicide|die|ideation|thoughts',
  'do not want to die',
];
