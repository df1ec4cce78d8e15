/** Endings that leave the root alone, longest first. What follows « > » is put in their place. */
const endings = (
  'issements issement atrices ateurs ations ation ateur atrice ements ement ions ion iques ique ives ive ifs if euses euse ' +
  'eux eurs eur ances ance ences ence erait erais eraient antes ants ante ant aient ait ais aux>al ' +
  'ieres iere iers ier ies ie ees ee es er ez ent e s x'
)
  .split(' ')
  .map((ending) => ending.split('>'))
  .map(([ending = '', put = '']) => ({ ending, put }));

const shortestRoot = 4;
const remembered = new Map<string, string>();
const mostRemembered = 20_000;

function rootOf(word: string): string {
  if (word.length <= shortestRoot || /\d/.test(word)) return word;
  for (const { ending, put } of endings) {
    const root = word.length - ending.length;
    if (root >= shortestRoot && word.endsWith(ending)) return word.slice(0, root) + put;
  }
  return word;
}

/** The root of a French word in lower case and without accents: « convulse », « convulsions » and « convulser » are one. */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const root = rootOf(word);
  remembered.set(word, root);
  return root;
}
