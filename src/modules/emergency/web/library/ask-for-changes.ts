import { Unreachable } from '#web/shared/api/request.ts';
import type { KeptRecord } from './kept-reference.ts';

const address = '/api/emergency/bundle';
// Asked again five seconds later, a device whose request was lost still learns of a recall within ten seconds.
const answerWithinMs = 4000;
// Whoever holds nothing yet has nothing better to do than wait.
const firstAnswerWithinMs = 30_000;
const wholeWithinMs = 60_000;

/** Runs a request that lets go of a network that never answers, or stops in the middle. */
async function inTime<Value>(
  signal: AbortSignal,
  run: (signal: AbortSignal, allow: (ms: number) => void) => Promise<Value>,
): Promise<Value> {
  const giveUp = new AbortController();
  const abort = () => giveUp.abort();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const allow = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(abort, ms);
  };
  signal.addEventListener('abort', abort);
  try {
    return await run(giveUp.signal, allow);
  } catch (cause) {
    if (signal.aborted || cause instanceof Unreachable) throw cause;
    throw new Unreachable('no answer', { cause });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/**
 * Asks the server for what changed, and never for longer than a moment: a request that hangs would be the last one.
 *
 * @param etag what is held already; null when nothing is, or nothing whole
 * @returns undefined when nothing changed
 * @throws {Unreachable} nobody answered, or not in time
 */
export function askForChanges(etag: string | null, signal: AbortSignal): Promise<KeptRecord | undefined> {
  return inTime(signal, async (limited, allow) => {
    allow(etag === null ? firstAnswerWithinMs : answerWithinMs);
    const response = await fetch(address, {
      cache: 'no-store',
      credentials: 'same-origin',
      signal: limited,
      headers: { accept: 'application/json', ...(etag === null ? {} : { 'if-none-match': etag }) },
    });
    if (response.status === 304) return undefined;
    if (!response.ok) throw new Unreachable(`status ${response.status}`);
    allow(wholeWithinMs);
    return {
      etag: response.headers.get('etag'),
      keptAt: new Date().toISOString(),
      bundle: await response.json(),
    };
  });
}
