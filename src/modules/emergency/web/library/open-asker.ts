import type { Answer } from '#modules/emergency/contract/answer.ts';
import type { Population } from '#modules/emergency/contract/protocol-content.ts';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';

interface Question {
  readonly question: string;
  readonly population: Population | undefined;
}
export type AskingJob =
  | { readonly protocols: readonly PublishedProtocol[] }
  | ({ readonly id: number } & Question);
export interface AskingNews {
  readonly id: number;
  readonly answer: Answer;
}

export interface Asker {
  ask(question: string, population: Population | undefined): Promise<Answer>;
  close(): void;
}

type Waiting = Question & { readonly resolve: (answer: Answer | Promise<Answer>) => void };

/**
 * Prepares the search of this browser beside the page: on an old telephone that takes seconds, and nobody must wait for
 * them to type. Where there is no worker, or where it fails, the page searches by itself.
 */
export function openAsker(protocols: readonly PublishedProtocol[]): Asker {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let here: Promise<(question: string, population: Population | undefined) => Answer> | undefined;
  let worker: Worker | undefined;
  const answerHere = async ({ question, population }: Question) => {
    here ??= import('./ask-here.ts')
      .then(({ createAsker }) => createAsker(protocols))
      .catch((error: unknown) => {
        // Out of reach: the next question asks for it again.
        here = undefined;
        throw error;
      });
    return (await here)(question, population);
  };
  /** Ends the worker; whoever still waits is answered here. */
  const goOnHere = () => {
    worker?.terminate();
    worker = undefined;
    for (const { resolve, ...question } of waiting.values()) resolve(answerHere(question));
    waiting.clear();
  };
  // Absent from some test environments, whatever the types say.
  if (typeof Worker !== 'undefined') {
    worker = new Worker(new URL('./asking.worker.ts', import.meta.url), { type: 'module' });
    for (const failure of ['error', 'messageerror']) worker.addEventListener(failure, goOnHere);
    worker.addEventListener('message', ({ data: { id, answer } }: MessageEvent<AskingNews>) => {
      waiting.get(id)?.resolve(answer);
      waiting.delete(id);
    });
    worker.postMessage({ protocols } satisfies AskingJob);
  }
  return {
    close: goOnHere,
    ask(question, population) {
      if (!worker) return answerHere({ question, population });
      const id = asked++;
      worker.postMessage({ id, question, population } satisfies AskingJob);
      return new Promise((resolve) => waiting.set(id, { question, population, resolve }));
    },
  };
}
