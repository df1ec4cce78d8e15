import { useEffect, useState } from 'react';
import type { Answer } from '#modules/emergency/contract/answer.ts';
import type { Population } from '#modules/emergency/contract/protocol-content.ts';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import { type Asker, openAsker } from './open-asker.ts';

const prepareAfterMs = 1000;

// Prepared once for all pages, until the protocols are others.
let prepared: { versions: string; asker: Asker } | undefined;

function askerOf(protocols: readonly PublishedProtocol[]): Asker {
  const versions = protocols.map(({ slug, signature, version }) => `${slug} ${version} ${signature}`).join();
  if (prepared?.versions !== versions) {
    prepared?.asker.close();
    prepared = { versions, asker: openAsker(protocols) };
  }
  return prepared.asker;
}

/** Asks the protocols on this device once. @returns undefined when it has none */
export async function askHere(
  protocols: readonly PublishedProtocol[],
  question: string,
  population: Population | undefined,
): Promise<Answer | undefined> {
  return protocols.length === 0 ? undefined : askerOf(protocols).ask(question, population);
}

interface Given {
  protocols: readonly PublishedProtocol[];
  asked: string;
  population: Population | undefined;
  answer?: Answer;
  error?: unknown;
}

/**
 * What the protocols on this device answer.
 *
 * @returns no answer until they have, and while nothing is asked: never the answer to another question, for other people, or
 * out of protocols since taken back; an error when the search itself is out of reach, to be tried again
 */
export function useAnswer(
  protocols: readonly PublishedProtocol[],
  asked: string,
  population: Population | undefined,
): { answer: Answer | undefined; error: unknown; retry: () => void } {
  const [given, setGiven] = useState<Given>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (protocols.length === 0) return undefined;
    // Before anything is asked, for an answer must not wait for it; but not while a first letter may be on its way.
    const preparing = setTimeout(() => askerOf(protocols), prepareAfterMs);
    return () => clearTimeout(preparing);
  }, [protocols]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    if (protocols.length === 0 || asked.trim() === '') return undefined;
    let isLeft = false;
    const show = (found: Pick<Given, 'answer' | 'error'>) => {
      if (!isLeft) setGiven({ protocols, asked, population, ...found });
    };
    askerOf(protocols)
      .ask(asked, population)
      .then(
        (answer) => show({ answer }),
        (error: unknown) => show({ error }),
      );
    return () => {
      isLeft = true;
    };
  }, [protocols, asked, population, attempt]);
  const isGiven =
    given?.protocols === protocols &&
    given.asked === asked &&
    given.population === population &&
    asked.trim() !== '';
  const retry = () => {
    setGiven(undefined);
    setAttempt(attempt + 1);
  };
  return { answer: isGiven ? given.answer : undefined, error: isGiven ? given.error : undefined, retry };
}
