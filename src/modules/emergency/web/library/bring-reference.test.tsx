import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import anaphylaxis from '../../../../../catalogue/protocols/choc-anaphylactique.json' with { type: 'json' };
import nosebleed from '../../../../../catalogue/protocols/epistaxis.json' with { type: 'json' };
import { ProtocolContent } from '../../contract/protocol-content.ts';
import { protocolText } from '../../rules/protocol-text.ts';
import { bringReference } from './bring-reference.ts';
import type { KeptRecord } from './kept-reference.ts';
import { useReference } from './use-reference.ts';

/** The one record of this device, read as slowly as a test wants. */
const device = { read: (): Promise<KeptRecord | undefined> => Promise.resolve(undefined) };
const storage = {
  open() {
    const opening: { result: object; onsuccess?: () => void } = {
      result: { transaction, close: () => undefined },
    };
    queueMicrotask(() => opening.onsuccess?.());
    return opening;
  },
};
function transaction() {
  const current: { oncomplete?: () => void; objectStore: () => object } = {
    objectStore: () => ({
      get() {
        const request: { result?: KeptRecord | undefined } = {};
        void device.read().then((record) => {
          request.result = record;
          current.oncomplete?.();
        });
        return request;
      },
      put(record: KeptRecord) {
        device.read = () => Promise.resolve(record);
        queueMicrotask(() => current.oncomplete?.());
        return {};
      },
    }),
  };
  return current;
}

const published = (given: object) => {
  const structure = ProtocolContent.parse(given);
  const { slug, title, category, populations, version, reviewOn, clinicalReview } = structure;
  return {
    ...{ slug, title, category, populations, version, reviewOn, clinicalReview, structure },
    ...{ status: 'published', origin: 'shipped', approvedAt: null, signature: null, signingKey: null },
    ...{ isReviewOverdue: false, content: protocolText(structure), sources: [] },
  };
};
const bundle = (...protocols: object[]) => ({
  ...{ format: 'hygie-bundle-1', issuedAt: null, expiresAt: null, recalls: [] },
  ...{ protocols: protocols.map(published), signature: 'x', signingKey: 'x' },
});
const before = { etag: '"before"', keptAt: '2026-11-26T20:00:00Z', bundle: bundle(nosebleed) };
const crypto = Object.getOwnPropertyDescriptor(globalThis, 'crypto');

let client: QueryClient;
let marks: (string | null)[];
let answer: (() => void) | undefined;

/** A server that holds a newer reference, and answers when it is let. */
function serve({ isHeld = false } = {}) {
  vi.stubGlobal('fetch', async (_: string, { headers }: RequestInit) => {
    const mark = new Headers(headers).get('if-none-match');
    marks.push(mark);
    if (isHeld) await new Promise<void>((resolve) => (answer = resolve));
    if (mark === '"new"') return new Response(null, { status: 304 });
    return Response.json(bundle(nosebleed, anaphylaxis), { headers: { etag: '"new"' } });
  });
}
const openRoom = () =>
  renderHook(() => useReference(), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    ),
  });
const slugsIn = ({ result }: ReturnType<typeof openRoom>) => result.current.protocols.map(({ slug }) => slug);
const newer = [nosebleed.slug, anaphylaxis.slug];

beforeEach(() => {
  // This environment checks no signature.
  Object.defineProperty(globalThis, 'crypto', {
    value: { getRandomValues: () => undefined },
    configurable: true,
  });
  vi.stubGlobal('indexedDB', storage);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } });
  marks = [];
  device.read = () => Promise.resolve(before);
});
afterEach(() => {
  client.clear();
  localStorage.clear();
  if (crypto) Object.defineProperty(globalThis, 'crypto', crypto);
  vi.unstubAllGlobals();
});

it('asks with the mark of what lies on the device, and keeps what changed', async () => {
  serve();
  await bringReference(client);
  expect(marks).toEqual(['"before"']);
  expect((await device.read())?.etag).toBe('"new"');
});

it('spares the room the same question: before it opens, while it opens, or once it has asked', async () => {
  serve();
  await bringReference(client);
  const room = openRoom();
  await waitFor(() => expect(slugsIn(room)).toEqual(newer));
  await waitFor(() => expect(room.result.current.isConnected).toBe(true));
  expect(marks).toHaveLength(1);
  room.unmount();

  client.clear();
  device.read = () => Promise.resolve(before);
  serve({ isHeld: true });
  const bringing = bringReference(client);
  const opening = openRoom();
  await waitFor(() => expect(slugsIn(opening)).toEqual([nosebleed.slug]));
  await act(async () => answer?.());
  await bringing;
  await waitFor(() => expect(slugsIn(opening)).toEqual(newer));
  expect(marks).toHaveLength(2);
  opening.unmount();

  client.clear();
  device.read = () => Promise.resolve(before);
  serve();
  const asked = openRoom();
  await waitFor(() => expect(slugsIn(asked)).toEqual(newer));
  await bringReference(client);
  expect(marks).toHaveLength(3);
});

it('shows what was brought, not what was still being read of this device meanwhile', async () => {
  serve();
  let read: ((record: KeptRecord) => void) | undefined;
  device.read = () => new Promise((resolve) => (read = resolve));
  const room = openRoom();
  const slow = read;
  const bringing = bringReference(client);
  await waitFor(() => expect(read).not.toBe(slow));
  await act(async () => read?.(before));
  await bringing;
  await act(async () => slow?.(before));
  await waitFor(() => expect(client.isFetching()).toBe(0));
  expect(slugsIn(room)).toEqual(newer);
});

it('asks for everything again, and at once, where what lies here is not whole', async () => {
  serve();
  const damaged = { ...before, etag: '"new"', bundle: { ...before.bundle, format: 'other' } };
  device.read = () => Promise.resolve(damaged);
  await bringReference(client);
  const room = openRoom();
  await waitFor(() => expect(slugsIn(room)).toEqual(newer));
  expect(marks).toEqual(['"new"', null]);
});

it('asks a device that refuses to keep what came for no more than what changed since', async () => {
  serve();
  vi.stubGlobal('indexedDB', undefined);
  const room = openRoom();
  await waitFor(() => expect(slugsIn(room)).toEqual(newer));
  expect(room.result.current.isKept).toBe(false);
  await act(async () => room.result.current.retry());
  await waitFor(() => expect(marks).toEqual([null, '"new"']));
  expect(slugsIn(room)).toEqual(newer);
});

it('fails when nobody answers, and what was kept stays', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(bringReference(client)).rejects.toThrow();
  expect(await device.read()).toBe(before);
});
