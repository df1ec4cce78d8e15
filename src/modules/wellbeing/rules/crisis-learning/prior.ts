/**
 * What is believed before any sentence is read, in log-odds: learning moves away from it only where sentences say so.
 * Cues are those of `rules/crisis-cues.ts`; `a+b` is both in one sentence; `family:strong` a wording of a family.
 */
const alone: Record<string, number> = {
  death: 1.3, vanish: 0.3, sleepForever: 0.2, life: 0.3, forever: 0.4, stop: 0.3, last: 0.3, want: 0.2, think: 0.2,
  dark: 0.4, noMore: 0.2, future: 0, reason: 0.3, strength: 0.2, pain: 0.3, burden: 0.4, better: 0, without: 1.2,
  noticed: 0.2, drug: 0.3, weapon: 0.7, place: 0.3, jump: 0.2, amount: 0.3, lethal: 0.7, how: 0.1, letter: 0.4,
  forgive: 0.3, affairs: 0.3, plan: 0.1, harm: 0.6, hide: 0.1, exit: 0.3, envy: 0.1, world: 0.2, worry: 0.1, self: 0.3,
  close: 0, said: 0, fine: -0.7, exam: -1, work: -0.3, body: -0.4, bereaved: -0.6, clinical: -1.5, fiction: -1,
  past: -0.1, question: -0.2, masked: -1, not: 0, other: -0.1, people: 0.1, relief: 0,
};

const together: Record<string, number> = {
  'death+self': 0.6, 'death+want': 0.8, 'death+think': 0.6, 'death+how': 0.6, 'death+drug': 0.5, 'death+close': 0.4,
  'death+said': 0.3, 'death+reason': 0.4, 'self+vanish': 0.2, 'vanish+want': 0.3, 'forever+vanish': 0.6,
  'better+vanish': 0.4, 'last+vanish': 0.3, 'people+vanish': 0.3, 'future+noMore': 0.4, 'forever+sleepForever': 0.8,
  'noMore+sleepForever': 0.6, 'not+sleepForever': 0.4, 'sleepForever+want': 0.5, 'noMore+sleepForever+want': 0.4,
  'life+noMore': 0.7, 'life+not': 0.3, 'life+stop': 0.6, 'life+strength': 0.3, 'life+reason': 0.5, 'life+burden': 0.4,
  'life+without': 0.4, 'self+stop': 0.1, 'stop+want': 0.5, 'pain+stop': 0.5, 'last+letter': 0.4, 'last+stop': 0.3,
  'noMore+reason': 0.6, 'not+reason': 0.3, 'reason+strength': 0.3, 'noMore+strength': 0.4, 'pain+strength': 0.3,
  'burden+people': 0.5, 'burden+self': 0.3, 'better+without': 1, 'people+without': 0.5, 'noticed+people': 0.5,
  'noticed+without': 0.6, 'noticed+vanish': 0.6, 'better+people': 0.3, 'better+death': 0.5, 'envy+death': 0.5,
  'amount+drug': 0.5, 'drug+lethal': 0.6, 'amount+lethal': 0.5, 'drug+self': 0.3, 'drug+hide': 0.3, 'drug+plan': 0.3,
  'drug+place': 0.1, 'drug+want': 0.2, 'drug+how': 0.3, 'how+lethal': 0.7, 'how+vanish': 0.3, 'how+stop': 0.3,
  'jump+place': 0.7, 'place+self': 0.2, 'place+think': 0.4, 'jump+self': 0.1, 'place+want': 0.3, 'jump+want': 0.3,
  'self+weapon': 0.5, 'weapon+plan': 0.3, 'weapon+harm': 0.5, 'think+weapon': 0.3, 'harm+self': 0.5, 'harm+relief': 0.6,
  'harm+hide': 0.6, 'harm+want': 0.4, 'harm+close': 0.2, 'forgive+letter': 0.5, 'close+letter': 0.1, 'forgive+self': 0.1,
  'affairs+letter': 0.4, 'affairs+noMore': 0.3, 'affairs+forever': 0.4, 'affairs+people': 0.1, 'affairs+forgive': 0.2,
  'affairs+vanish': 0.3, 'close+forgive': 0.2, 'forever+forgive': 0.3, 'exit+vanish': 0.5, 'exit+want': 0.3,
  'plan+stop': 0.3, 'plan+vanish': 0.2, 'plan+place': 0.2, 'plan+self': 0.1, 'world+without': 0.5, 'noMore+world': 0.3,
  'dark+self': 0.2, 'dark+think': 0.6, 'dark+noMore': 0.3, 'close+harm': 0.3, 'close+worry': 0.2, 'worry+death': 0.3,
  'clinical+self': 0.4, 'clinical+death': -0.3, 'clinical+drug': -0.3, 'clinical+how': -0.4, 'clinical+question': -0.3,
  'exam+stop': -0.4, 'exam+strength': -0.4, 'exam+self': 0, 'exam+death': -0.3, 'fine+self': 0, 'body+death': -0.6,
  'exam+noMore': -0.2, 'bereaved+death': -0.3, 'fiction+death': -0.3, 'work+death': -0.2, 'amount+clinical': -0.2,
};

const sortedTogether = new Map(
  Object.entries(together).map(([pair, weight]) => [pair.split('+').sort().join('+'), weight]),
);

/** Every feature about which something is believed beforehand, however few sentences show it. */
export const believed: readonly string[] = [
  ...Object.keys(alone),
  ...Object.keys(together).map((pair) => pair.split('+').sort().join('+')),
];

export function priorOf(feature: string): number {
  if (feature.endsWith(':plain')) return 3.5;
  if (feature.endsWith(':strong')) return 2;
  if (feature.endsWith(':weak')) return 0.7;
  return alone[feature] ?? sortedTogether.get(feature) ?? 0;
}
