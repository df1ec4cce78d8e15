import { expect, test, vi } from 'vitest';
import { SessionCache } from './session-cache.ts';

const lou = { kind: 'person', personId: 'lou', sessionId: 's1' } as const;
const sam = { kind: 'person', personId: 'sam', sessionId: 's2' } as const;
const inAnHour = () => new Date(Date.now() + 3_600_000);

function listening(): SessionCache {
  const cache = new SessionCache(3);
  cache.setListening(true);
  return cache;
}

function remember(
  cache: SessionCache,
  cookie: string,
  person: typeof lou | typeof sam,
  end = inAnHour(),
): void {
  cache.remember(cookie, person, end, cache.revocations);
}

test('a revocation forgets all sessions of that person, and of nobody else', () => {
  const cache = listening();
  remember(cache, 'a', lou);
  remember(cache, 'b', lou);
  remember(cache, 'c', sam);
  cache.revoke('lou');
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([undefined, undefined, sam]);
});

test('an answer that was on its way while a revocation arrived is not remembered', () => {
  const cache = listening();
  const before = cache.revocations;
  cache.revoke('lou');
  cache.remember('a', lou, inAnHour(), before);
  expect(cache.get('a')).toBeUndefined();
});

test('nothing is remembered while revocations cannot be heard', () => {
  const cache = listening();
  remember(cache, 'a', lou);
  cache.setListening(false);
  remember(cache, 'b', sam);
  expect([cache.get('a'), cache.get('b')]).toEqual([undefined, undefined]);
  cache.setListening(true);
  remember(cache, 'b', sam);
  expect(cache.get('b')).toEqual(sam);
});

test('nobody is remembered longer than a minute, nor past the session’s end', () => {
  vi.useFakeTimers();
  // lru-cache takes a clock at zero for no clock.
  vi.advanceTimersByTime(1);
  const cache = listening();
  remember(cache, 'long', lou);
  remember(cache, 'short', sam, new Date(Date.now() + 5000));
  remember(cache, 'over', sam, new Date());
  vi.advanceTimersByTime(6000);
  expect([cache.get('long'), cache.get('short'), cache.get('over')]).toEqual([lou, undefined, undefined]);
  vi.advanceTimersByTime(55_000);
  expect(cache.get('long')).toBeUndefined();
  vi.useRealTimers();
});

test('what is pushed out for want of room is forgotten by a later revocation without harm', () => {
  const cache = listening();
  for (const cookie of ['a', 'b', 'c', 'd']) remember(cache, cookie, lou);
  cache.revoke('lou');
  for (const cookie of ['a', 'b', 'c', 'd']) expect(cache.get(cookie)).toBeUndefined();
});
