import { z } from 'zod';
import { Population, ProtocolCategory, ProtocolSection } from './protocol-content.ts';
import { vocabularyKinds } from './vocabulary.ts';

/** What the emergency search answers: quotations of the reference, or plainly that it has none. */

/** A longer question is no question: it is answered with a sentence. */
export const longestQuestion = 1000;

export const AskQuestion = z.strictObject({
  /** What is too long or says nothing is answered with a sentence, not refused. */
  question: z.string().max(20_000),
  population: Population.optional(),
});
export type AskQuestion = z.infer<typeof AskQuestion>;

export const verdicts = ['found', 'several', 'none', 'crisis'] as const;

export const Candidate = z.strictObject({
  slug: z.string(),
  title: z.string(),
  category: ProtocolCategory,
  populations: z.array(Population),
  version: z.int(),
  reviewOn: z.iso.date(),
  clinicalReview: z.enum(['required', 'done']),
  score: z.number(),
});
export type Candidate = z.infer<typeof Candidate>;

/** One line of a protocol, letter for letter. */
export const Quotation = z.strictObject({
  text: z.string(),
  slug: z.string(),
  title: z.string(),
  version: z.int(),
  section: ProtocolSection,
  lineId: z.string(),
  population: z.array(Population).nullable(),
  /** Authority, title and year of each source of the line; empty when the line needs none. */
  source: z.string(),
  /** The year of the most recent of them. */
  date: z.string().nullable(),
});
export type Quotation = z.infer<typeof Quotation>;

export const warningCodes = [
  'empty',
  'too-long',
  'no-words',
  'other-language',
  'code',
  'patient-identifiers',
  'population-mismatch',
  'population-conflict',
  'drug-not-in-protocol',
  'review-required',
  'review-overdue',
  'help-offered',
] as const;
export const AnswerWarning = z.strictObject({ code: z.enum(warningCodes), text: z.string() });
export type AnswerWarning = z.infer<typeof AnswerWarning>;

export const Answer = z
  .strictObject({
    verdict: z.enum(verdicts),
    /** Best first, at most three; empty when the verdict is `none` or `crisis`. */
    candidates: z.array(Candidate).max(3),
    quotations: z.array(Quotation),
    /** When nothing was found: the topics that come nearest. Not an answer. */
    nearest: z.array(z.strictObject({ slug: z.string(), title: z.string() })).max(3),
    expansions: z.array(z.strictObject({ from: z.string(), to: z.string(), kind: z.enum(vocabularyKinds) })),
    corrections: z.array(z.strictObject({ from: z.string(), to: z.string() })),
    warnings: z.array(AnswerWarning),
    /** Whom to call: always said when there is no answer. */
    call: z.array(z.strictObject({ number: z.string(), text: z.string() })),
    engine: z.strictObject({
      name: z.string(),
      version: z.int(),
      generative: z.literal(false),
      topics: z.int(),
    }),
  })
  .meta({ id: 'EmergencyAnswer' });
export type Answer = z.infer<typeof Answer>;
