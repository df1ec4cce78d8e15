import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Unreachable } from '#web/shared/api/request.ts';
import { askForChanges } from './ask-for-changes.ts';

/** A network that takes the request and says nothing more. */
const hangs = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));

let wasLeft = false;
const failure = (asking: Promise<unknown>) =>
  asking.then(
    () => 'answered',
    (error: unknown) => error,
  );

beforeEach(() => {
  vi.useFakeTimers();
  wasLeft = false;
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    signal?.addEventListener('abort', () => {
      wasLeft = true;
    });
    return hangs(signal);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('lets go of a request that nobody answers, soon enough to ask again within ten seconds', async () => {
  const asking = failure(askForChanges('"held"', new AbortController().signal));
  await vi.advanceTimersByTimeAsync(4000);
  expect(wasLeft).toBe(true);
  expect(await asking).toBeInstanceOf(Unreachable);
});

it('waits longer where nothing is held yet, and for a body that is on its way', async () => {
  const first = failure(askForChanges(null, new AbortController().signal));
  await vi.advanceTimersByTimeAsync(29_000);
  expect(wasLeft).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await first).toBeInstanceOf(Unreachable);

  wasLeft = false;
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    const response = new Response(null, { status: 200 });
    response.json = () => hangs(signal);
    return Promise.resolve(response);
  });
  const stopped = failure(askForChanges('"held"', new AbortController().signal));
  const settled = vi.fn();
  void stopped.then(settled);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await stopped).toBeInstanceOf(Unreachable);
});

it('leaves at once with the page that asked, which is no failure of the network', async () => {
  const page = new AbortController();
  const asking = failure(askForChanges('"held"', page.signal));
  page.abort();
  expect(await asking).not.toBeInstanceOf(Unreachable);
  expect(wasLeft).toBe(true);
});

it('keeps what changed with its mark, and nothing when nothing did', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ protocols: [] }, { headers: { etag: '"new"' } }));
  expect(await askForChanges('"held"', new AbortController().signal)).toMatchObject({
    etag: '"new"',
    bundle: { protocols: [] },
  });
  vi.stubGlobal('fetch', async () => new Response(null, { status: 304 }));
  expect(await askForChanges('"new"', new AbortController().signal)).toBeUndefined();
  vi.stubGlobal('fetch', async () => new Response('non', { status: 502 }));
  expect(await failure(askForChanges('"new"', new AbortController().signal))).toBeInstanceOf(Unreachable);
});
