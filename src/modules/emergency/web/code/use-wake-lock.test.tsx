import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useWakeLock } from './use-wake-lock.ts';

/** A lock as the browser gives it: let go of by the page, or taken back by the device. */
class Sentinel {
  released = false;
  onrelease: (() => void) | null = null;
  async release() {
    this.released = true;
    this.onrelease?.();
  }
}

let isVisible = true;
const given: Sentinel[] = [];

function giveLocks() {
  const request = vi.fn(async () => {
    const sentinel = new Sentinel();
    given.push(sentinel);
    return sentinel;
  });
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (isVisible ? 'visible' : 'hidden'));
  return request;
}

const turn = (visible: boolean) =>
  act(async () => {
    isVisible = visible;
    document.dispatchEvent(new Event('visibilitychange'));
  });
const takeBack = () => act(async () => given.at(-1)?.release());
const open = () => act(async () => renderHook(() => useWakeLock(true)));

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'wakeLock');
  isVisible = true;
  given.length = 0;
});

it('says that the browser knows no such lock', async () => {
  expect((await open()).result.current).toBe('unknown');
});

it('says that the device took the lock back under the eyes of whoever looks on', async () => {
  giveLocks();
  const { result } = await open();
  expect(result.current).toBe('held');
  await takeBack();
  expect(result.current).toBe('refused');
});

it('asks again when the page comes back, once, and complains of nothing in between', async () => {
  const request = giveLocks();
  const { result } = await open();
  await turn(false);
  await takeBack();
  expect(result.current).toBe('held');
  expect(request).toHaveBeenCalledTimes(1);
  await turn(true);
  expect(result.current).toBe('held');
  await turn(true);
  expect(request).toHaveBeenCalledTimes(2);
});

it('lets the screen go with the page', async () => {
  giveLocks();
  const { unmount } = await open();
  unmount();
  expect(given.map(({ released }) => released)).toEqual([true]);
});
