import { z } from 'zod';
import { type FeelingReading, feelingFeatures, readForFeeling } from '../emotion-text-features.ts';
import { type Linear, learnRidge, predict } from './learn.ts';

const percent = z.int().min(0).max(100);
const RatedText = z.strictObject({ text: z.string(), valence: percent, arousal: percent });
type RatedText = z.infer<typeof RatedText>;

/** Texts rated by one hand. `test` batches are never learnt from. */
export const RatedBatch = z.strictObject({
  split: z.enum(['dev', 'test']),
  texts: z.array(RatedText).min(20),
});

const ridge = 3;
/** Before any text is read: what the lexicon says is where the feeling lies. */
const priors = {
  valence: new Map([
    ['lexicon agreed', 30],
    ['lexicon valence', 14],
    ['lexicon said', 14],
  ]),
  arousal: new Map([['lexicon arousal', 30]]),
};
const folds = 10;

/**
 * The readings of texts, each without the situations that no other text shows: whoever wrote the lexicon may have taken
 * them from this very text, and believing them here would teach a confidence that no new text deserves.
 */
function readHonestly(texts: readonly RatedText[]): FeelingReading[] {
  const shown = new Map<string, number>();
  for (const { text } of texts) {
    const expressions = new Set(readForFeeling(text).hits.map(({ words }) => words));
    for (const words of expressions) shown.set(words, (shown.get(words) ?? 0) + 1);
  }
  return texts.map(({ text }) =>
    readForFeeling(text, (words, { isSituation }) => !isSituation || (shown.get(words) ?? 0) > 1),
  );
}

/** What rated texts teach: how words, marks and ratings move valence and arousal. */
export function learnFeelings(texts: readonly RatedText[]): { valence: Linear; arousal: Linear } {
  const rows = readHonestly(texts).map((reading, at) => feelingFeatures(texts[at]?.text ?? '', reading));
  const learn = (of: 'valence' | 'arousal') =>
    learnRidge(
      rows,
      texts.map((text) => text[of]),
      { ridge, prior: priors[of] },
    );
  return { valence: learn('valence'), arousal: learn('arousal') };
}

export interface Guess {
  text: RatedText;
  valence: number;
  arousal: number;
}

/** Each text read by what the texts of the other folds taught. */
export function guessAcrossFolds(texts: readonly RatedText[]): Guess[] {
  const rows = readHonestly(texts).map((reading, at) => feelingFeatures(texts[at]?.text ?? '', reading));
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const isHeld = (at: number) => at % folds === fold;
    const taught = texts.filter((_, at) => !isHeld(at));
    const taughtRows = rows.filter((_, at) => !isHeld(at));
    const learn = (of: 'valence' | 'arousal') =>
      learnRidge(
        taughtRows,
        taught.map((text) => text[of]),
        { ridge, prior: priors[of] },
      );
    const [valence, arousal] = [learn('valence'), learn('arousal')];
    return texts.flatMap((text, at) => {
      const row = rows[at];
      return row && isHeld(at)
        ? [{ text, valence: predict(valence, row), arousal: predict(arousal, row) }]
        : [];
    });
  });
}
