import { z } from 'zod';
import { Engine } from '#contract/engine.ts';
import { Answer, AskQuestion } from './answer.ts';

export const defaultKeepDays = 30;

/**
 * A question put to the server: a signed-in person's history keeps it for `keepDays`, and not at all with 0. Without it,
 * their own preference decides, and thirty days where they never said.
 */
export const AskRequest = AskQuestion.extend({
  keepDays: z.int().min(0).max(365).optional(),
});
export type AskRequest = z.infer<typeof AskRequest>;

/** Why a question is not in the history. */
export const unkeptReasons = ['visitor', 'off', 'no-question', 'patient-identifiers', 'crisis'] as const;

export const AskReply = Answer.extend({
  /** What ordered the quotations: the search, or a model that picked the first ones by id. Their words are nobody's but the reference's. */
  order: z.strictObject({ by: Engine, picked: z.int().min(0) }),
  history: z.strictObject({ isKept: z.boolean(), reason: z.enum(unkeptReasons).nullable() }),
}).meta({ id: 'EmergencyAskReply' });
export type AskReply = z.infer<typeof AskReply>;
