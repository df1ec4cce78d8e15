import { flatten } from './normalise.ts';

/** What is said to a program, or written for one, and never of a patient. */
const order = new RegExp(
  [
    // markup, code, marks of a conversation with a model
    '[{}\\[\\]`|]|<[/a-z|%?!]|https?:|\\.\\./|^\\s*#+|drop table|\\bselect \\*|\\b(?:system|assistant|user|human|developer)\\s*:',
    // what a program is called and what it holds
    "\\b(?:prompts?|chatgpt|gpt|llm|json|yaml|csv|markdown|jailbreak|dan|modele de langage|intelligence artificielle|en tant qu'ia|une ia|l'ia|invite systeme|message systeme|systeme)\\b",
    '\\b(?:tes|vos|tous? (?:les|tes)|ces|les|mes|nouvelles) (?:consignes|instructions|regles|directives|restrictions|garde-fous|filtres|limites|parametres)\\b|\\b(?:consignes|instructions) (?:precedentes|suivantes|initiales)|\\binstructions?\\b|\\breferentiel\\b|\\bverdict\\b|\\bidentifiants?\\b|\\bpassages?\\b|\\bmots? de passe\\b',
    // orders, at the head of a sentence or after a comma
    "(?:^|[,;:] ?|\\bet |\\bpuis |\\bmaintenant |\\btu dois |\\bvous devez |\\bmerci d[e'] ?)(?:ignore[zr]?|oublie[zr]?|repond(?:s|ez|re)|affiche[zr]?|traduis|traduire|resume[zr]?|supprime[zr]?|remplace[zr]?|multiplie[zr]?|inverse[zr]?|convertis|revele[zr]?|repete[zr]?|ecri(?:s|vez|re)|invente[zr]?|compose[zr]?|genere[zr]?|simule[zr]?|joue[zr]?|imagine[zr]?|agis|considere[zr]?|ajoute[zr]?|cache[zr]?|masque[zr]?|change[zr]?|modifie[zr]?|mets|signe[zr]?|marque[zr]?|valide[zr]?|approuve[zr]?|appelle l.outil|choisis|desactive[zr]?|active[zr]?|continue[zr]?|obei[sr]\\w*|ne (?:montre|nomme|dis|refuse|mentionne|cite)|donne[zr]? (?:l'etape|une dose|la dose|moi|tout))\\b",
    '\\b(?:tu es|vous etes|te voila) (?:maintenant|desormais|un|une|libre)|\\bfais comme si|\\bfaites comme si|\\bsi tu refuses|\\bsans (?:filtre|limites?|restrictions?|censure)\\b|\\bmode (?:developpeur|debug|admin\\w*|libre|test|maintenance)|\\bdose libre|\\bequipe de securite|\\butilisateur\\b|\\badministrateur\\b',
    // a program is spoken to: of a patient one speaks
    "\\b(?:ta|votre|cette|une?) reponses?\\b|\\bsi (?:tu|vous)\\b|\\btu (?:n'|ne |es|as|dois|peux|vas|affirmes|obeis|refuses|hesites|reponds)|\\b(?:t'(?:a|ai|avait|ordonne)|te (?:donne|demande|rappelle|promets)|je vous (?:ordonne|demande|autorise|confirme|presente))\\b|\\ba partir de maintenant|\\bdesormais\\b|\\binvent(?:er|ant|es)\\b",
    '\\b(?:roman|fictif|fiction|piece de theatre|jeu de role|scenario|personnage|pourboire|approuve par|mise a jour officielle|session|profil|restrictions?|hors ligne|mot pour mot|tel quel|developpeu\\w*|informatique|serveur)\\b',
    // the same in English
    '\\b(?:ignore|disregard|forget|override|bypass|pretend|reveal|print|output|answer|reply|respond|produce|act as|you are now|from now on|new rules?|no rules|previous|instructions?|enabled|developer mode|hidden)\\b.*\\b(?:all|rules?|instructions?|above|previous|freely|verbatim|only|dose|as|now|protocol|system|mode|apply|everything)\\b',
  ].join('|'),
);

const sentenceEnd = /(?<=[.!?;])\s+|\n+/;

/** Invisible signs, and letters spaced out, by which an order is hidden. */
const hidden =
  /[\u202a-\u202e\u2066-\u2069]|\b(?:[a-z][. ]){5,}[a-z]?\b|\b(?=\S*[\d=])[A-Za-z0-9+/]{24,}={0,2}/;

/**
 * The question without the sentences that speak to a program: nothing obeys them, and they need not weigh. A question of one
 * sentence, or of such sentences only, stays as it is.
 */
export function withoutOrders(question: string): string {
  const said = question.split(sentenceEnd);
  const left = said.filter((sentence) => {
    const flat = flatten(sentence).trim();
    return !order.test(flat) && !hidden.test(sentence) && !hidden.test(flat);
  });
  const rest = left.join(' ').trim();
  return left.length === said.length || !/[a-z]{3}/i.test(rest) ? question : rest;
}
