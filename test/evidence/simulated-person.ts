import type { Feeling } from '#modules/wellbeing/rules/affect-plane.ts';
import { stateBefore } from '#modules/wellbeing/rules/evidence/benefit.ts';
import type { BeforeAfter } from '#modules/wellbeing/rules/evidence/gesture-evidence.ts';

/** A person who does not exist, whose gestures have known effects. */
export interface SimulatedPerson {
  readonly effects: readonly { readonly slug: string; readonly points: number }[];
  readonly answers: readonly BeforeAfter[];
  /** Everything said at check-ins, whether a gesture followed or not. */
  readonly said: readonly Feeling[];
  /** What no estimate is given: for whoever asks how well one could do at best. */
  readonly hidden: { readonly usual: Feeling; readonly trials: readonly HiddenTrial[] };
}

/** One answer before it was cut to the scale and rounded, and where its gesture leads, per point of benefit. */
export interface HiddenTrial extends BeforeAfter {
  readonly direction: Feeling;
}

/** What the simulation supposes; points are on 0–100. Stated once, used for tuning and for the reported figure alike. */
export const simulation = {
  fewestGestures: 4,
  mostGestures: 8,
  largestEffectPoints: 15,
  fewestRepetitions: 12,
  mostRepetitions: 25,
  /** How the usual state differs between persons, and the moments of one person around it. */
  betweenPersonsSd: 10,
  withinPersonSd: 15,
  /** Of the distance from usual, what is left two minutes later without a gesture; and what else happens meanwhile. */
  naturalCarryover: 0.85,
  happeningSd: 5,
  /** Each reading of each slider. */
  readingSd: 12,
} as const;

// The direction in which each state wants to move, per point of benefit.
const directions = {
  tense: { valence: 1, arousal: -1 },
  low: { valence: 0.7 / 0.58, arousal: 0.3 / 0.58 },
  lively: { valence: 1, arousal: 0 },
  calm: { valence: 1, arousal: 0 },
  even: { valence: 1, arousal: 0 },
} as const;

const clamp = (value: number) => Math.round(Math.min(100, Math.max(0, value)));

/** Draws one person; the same chance gives the same person. */
export function simulatePerson(random: () => number, repetitions?: number): SimulatedPerson {
  const normal = (mean: number, sd: number) =>
    mean + sd * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const whole = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const around = ({ valence, arousal }: Feeling, sd: number) => ({
    valence: normal(valence, sd),
    arousal: normal(arousal, sd),
  });
  const readingOf = (felt: Feeling) => around(felt, simulation.readingSd);
  const onScale = ({ valence, arousal }: Feeling) => ({ valence: clamp(valence), arousal: clamp(arousal) });
  const usual = around({ valence: 50, arousal: 50 }, simulation.betweenPersonsSd);
  const effects = Array.from(
    { length: whole(simulation.fewestGestures, simulation.mostGestures) },
    (_, index) => ({
      slug: `gesture-${index}`,
      points: random() * simulation.largestEffectPoints,
    }),
  );
  const answers: BeforeAfter[] = [];
  const said: Feeling[] = [];
  const trials: HiddenTrial[] = [];
  for (const { slug, points } of effects) {
    const times = repetitions ?? whole(simulation.fewestRepetitions, simulation.mostRepetitions);
    for (let done = 0; done < times; ) {
      const felt = around(usual, simulation.withinPersonSd);
      const exactBefore = readingOf(felt);
      const before = onScale(exactBefore);
      said.push(before);
      // Gestures are done more readily when it goes badly: the befores are lower than usual.
      if (random() > 1 / (1 + Math.exp((before.valence - 45) / 12))) continue;
      done += 1;
      const direction = directions[stateBefore(before)];
      const later = (name: keyof Feeling) =>
        usual[name] + simulation.naturalCarryover * (felt[name] - usual[name]) + points * direction[name];
      const after = around({ valence: later('valence'), arousal: later('arousal') }, simulation.happeningSd);
      const exactAfter = readingOf(after);
      answers.push({ slug, before, after: onScale(exactAfter) });
      trials.push({ slug, before: exactBefore, after: exactAfter, direction });
    }
  }
  return { effects, answers, said, hidden: { usual, trials } };
}
