import { z } from 'zod';

/** Questions that one hand wrote for the search to learn from: catalogue/emergency-questions/dev-*.json. */
export const DevelopmentQuestions = z.object({
  questions: z.array(
    z.object({
      question: z.string(),
      kind: z.string().optional(),
      style: z.string().optional(),
      expected: z.array(z.string()),
      accepted: z.array(z.string()).optional(),
      verdict: z.enum(['answer', 'none', 'crisis']),
    }),
  ),
});
/** Sentences of people who write to themselves: catalogue/crisis/dev-*.json. */
export const DevelopmentSentences = z.object({
  sentences: z.array(z.object({ text: z.string(), kind: z.string(), isCrisis: z.boolean() })),
});

/** Questions into which somebody wrote orders to a program: catalogue/prompt-injections/dev-*.json. */
export const DevelopmentInjections = z.object({
  injections: z.array(
    z.object({
      /** The question alone; empty when there is none. */
      clean: z.string(),
      injected: z.string(),
    }),
  ),
});

/** One hand's texts. What was written by one hand is taught, or left out, together. */
export interface Hand {
  name: string;
  questions: z.output<typeof DevelopmentQuestions>['questions'];
  sentences: z.output<typeof DevelopmentSentences>['sentences'];
  injections: z.output<typeof DevelopmentInjections>['injections'];
}

export const options = {
  /** A word, or a pair of words, that fewer texts show teaches its text, not its kind. */
  fewest: 3,
  /** A word that fewer texts of distress show is no help to tell apart words run together. */
  fewestOfLexicon: 4,
  ridge: { words: 2, signs: 1 },
  /** Written for another room: longer, and told to oneself. */
  countsOfSentence: 0.5,
  counts: { answer: 1, clinician: 2, stranger: 1, danger: 2 },
  /** Words that weigh less are forgotten: the browser carries the others. */
  smallestWeight: 0.15,
  /** How many parts the hands are dealt into, each read by what the others taught. */
  parts: 8,
  /** The share of answerable questions that may be refused, each read by what other hands taught. */
  refused: 0.045,
  orders: {
    /** Each order is put so often into another question. */
    elsewhere: 4,
    /** One in so many questions is enough to tell them. */
    everyQuestion: 3,
    fewest: 15,
    ridge: 0.3,
    rounds: 20,
    step: 0.2,
    dropped: 0.5,
    smallestWeight: 0.3,
  },
};

/** Deals the hands into parts, and calls for each with its own names. */
export function forEachPart(names: readonly string[], work: (own: ReadonlySet<string>) => void): void {
  for (let part = 0; part < options.parts; part += 1) {
    const own = new Set(names.filter((_, at) => at % options.parts === part));
    if (own.size > 0) work(own);
  }
}

/** Everything that the weights rest on besides the reference itself, as text: its hash changes with any of it. */
export const taughtText = (hands: readonly Hand[]): string => JSON.stringify({ options, hands });
