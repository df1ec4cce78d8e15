import type { z } from 'zod';
import type { Engine } from '#contract/engine.ts';
import type { Settings } from '../settings.ts';
import type { ModelFailure } from './model-failure.ts';
import type { ObserveModelTraffic } from './model-wire.ts';
import { Slots } from './slots.ts';

/** What a model is asked. */
export interface ModelQuestion<Schema extends z.ZodType> {
  /** Why: stands in logs and before the observer, and names no person. */
  purpose: string;
  /** What the model is to do. Ours, and never mixed with what a person wrote. */
  instructions: string;
  /** What it is to work on. */
  prompt: string;
  /** The answer's shape; make objects strict, so that nothing comes beside what was asked. */
  schema: Schema;
  /** Counts waiting in line, and the second try. */
  timeoutMs: number;
  signal?: AbortSignal;
}

export type ModelAnswer<T> =
  | { isAnswered: true; value: T; engine: Engine }
  | { isAnswered: false; failure: ModelFailure };

/** The one road from Hygie to a model process. */
export interface ModelDoor {
  /** The model that is configured, to be named wherever it is offered; undefined when there is none. */
  readonly engine: (Engine & { kind: 'model' }) | undefined;
  /** Asks for one object. Never throws: whatever goes wrong is a failure to fall back from. */
  ask<Schema extends z.ZodType>(question: ModelQuestion<Schema>): Promise<ModelAnswer<z.output<Schema>>>;
  /** Gives up what is under way. */
  close(): void;
}

/** The part of pino that the door writes to. */
interface Logger {
  warn(details: object, sentence: string): void;
}

export interface ModelDoorOptions {
  settings: NonNullable<Settings['ai']>;
  logger: Logger;
  /** Sees every byte before it leaves; tests prove with it that nothing left. */
  observe?: ObserveModelTraffic;
  /** How many questions are on their way at once; the others wait. */
  mostAtOnce?: number;
  mostWaiting?: number;
}

/** The door of a server whose operator configured no model. */
export const noModel: ModelDoor = {
  engine: undefined,
  ask: async () => ({ isAnswered: false, failure: 'not-configured' }),
  close: () => undefined,
};

const rejectedBy = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** Opens the door to the OpenAI-compatible endpoint of the settings. Nothing is sent before something is asked. */
export function createModelDoor(options: ModelDoorOptions): ModelDoor {
  const { settings, logger, observe = () => undefined, mostAtOnce = 4, mostWaiting = 16 } = options;
  const engine = { kind: 'model', model: settings.model } as const;
  const slots = new Slots(mostAtOnce, mostWaiting);
  const closing = new AbortController();
  // The SDK is large: a server without a model never loads it, one with a model does before the first question.
  const loaded = import('./ask-model.ts');
  loaded.catch(() => undefined);

  async function answer<Schema extends z.ZodType>(
    question: ModelQuestion<Schema>,
    deadline: AbortSignal,
  ): Promise<ModelAnswer<z.output<Schema>>> {
    const signal = AbortSignal.any([deadline, closing.signal, ...(question.signal ? [question.signal] : [])]);
    if (signal.aborted) return { isAnswered: false, failure: 'aborted' };
    try {
      const work = async () => (await loaded).askModel(settings, question, signal, observe);
      const found = await Promise.race([slots.run(work, signal), rejectedBy(signal)]);
      if (found === undefined) return { isAnswered: false, failure: 'busy' };
      return found.isAnswered ? { ...found, engine } : found;
    } catch {
      if (!signal.aborted) return { isAnswered: false, failure: 'unavailable' };
      return { isAnswered: false, failure: deadline.aborted ? 'timed-out' : 'aborted' };
    }
  }

  return {
    engine,
    async ask(question) {
      const startedAt = performance.now();
      const found = await answer(question, AbortSignal.timeout(question.timeoutMs));
      if (!found.isAnswered) {
        const { purpose } = question;
        const durationMs = Math.round(performance.now() - startedAt);
        logger.warn({ purpose, failure: found.failure, durationMs }, 'a model gave nothing usable');
      }
      return found;
    },
    close: () => closing.abort(),
  };
}
