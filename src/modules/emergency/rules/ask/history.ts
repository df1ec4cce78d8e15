import { stem } from './stem.ts';

const before =
  /(?<![a-z])(?:sous|suivie?s? pour|traitee?s? (?:pour|par)|connue?s? pour|porteu(?:r|se)s? d(?:e |')|operee?s? (?:d(?:e |')|pour)|antecedents? d(?:e |')|atcd(?: d(?:e |'))?|ancien(?:ne)?|j ?\d+ d(?:e |'))(?:une? )? ?(\w+(?: (?:d[eu] |a |la )?\w+)?)/g;
const after = /(\w+(?: \w+)?) connu(?:e|s|es)?(?![a-z])/g;

/**
 * Roots of what a patient has or takes besides: « sous Humira », « lithiase vésiculaire connue », « à J8 d'une prothèse ».
 * The question is not about that.
 *
 * @param text lower case, without accents
 */
export function historyIn(text: string): ReadonlySet<string> {
  const said = [before, after].flatMap((pattern) => [...text.matchAll(pattern)].map(([, what = '']) => what));
  return new Set(said.flatMap((what) => what.split(' ')).map(stem));
}
