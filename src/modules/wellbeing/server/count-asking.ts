import type { Caller } from '#platform/database/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { AttemptLimiter } from '#platform/identity/index.ts';

type Limiter = Pick<AttemptLimiter, 'count'>;
type AskingLimit = 'journalFeedbackByPerson' | 'gestureWordingByPerson' | 'externalMusicByPerson';

/**
 * Counts one asking of a model or of a generator, right before anything leaves.
 *
 * @throws Problem `too-fast` with the time to wait, when the person has asked too often
 */
export async function countAsking(limiter: Limiter, limit: AskingLimit, caller: Caller): Promise<void> {
  await limiter.count([limit, caller.kind === 'person' ? caller.personId : caller.kind]);
}

/** Counts one asking, and says whether it may be made: for what has something else to answer. */
export async function isWithinLimit(limiter: Limiter, limit: AskingLimit, caller: Caller): Promise<boolean> {
  try {
    await countAsking(limiter, limit, caller);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'too-fast') return false;
    throw error;
  }
}
