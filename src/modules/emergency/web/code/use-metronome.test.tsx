import { act, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useMetronome } from './use-metronome.ts';

const opened: AudioContextStandIn[] = [];
const heard: number[] = [];

/** Refuses to sound until it has been asked twice: at once, then by a touch. */
class AudioContextStandIn extends EventTarget {
  state = 'suspended';
  isClosed = false;
  currentTime = 0;
  asked = 0;
  constructor() {
    super();
    opened.push(this);
  }
  createGain = () => ({
    gain: { setValueAtTime: () => 0, exponentialRampToValueAtTime: () => 0 },
    connect: (to: unknown) => to,
    disconnect: () => undefined,
  });
  createOscillator = () => ({
    frequency: {},
    connect: (to: unknown) => to,
    start: (at: number) => heard.push(at),
    stop: () => undefined,
  });
  resume = () => {
    this.asked += 1;
    if (this.asked > 1) this.state = 'running';
    this.dispatchEvent(new Event('statechange'));
    return Promise.resolve();
  };
  close = () => {
    this.isClosed = true;
    return Promise.resolve();
  };
}

afterEach(() => vi.unstubAllGlobals());

it('sounds while wanted, waits for a touch where the browser wants one, and is silent in a pause', () => {
  vi.stubGlobal('AudioContext', AudioContextStandIn);
  const { result, rerender, unmount } = renderHook(({ isWanted }) => useMetronome(isWanted, 110), {
    initialProps: { isWanted: true },
  });
  expect(result.current).toBe('blocked');
  act(() => void fireEvent.pointerDown(document.body));
  expect(result.current).toBe('sounding');
  expect(heard.length).toBeGreaterThan(2);
  rerender({ isWanted: false });
  expect(result.current).toBe('silent');
  expect(opened.map(({ isClosed }) => isClosed)).toEqual([true]);
  rerender({ isWanted: true });
  unmount();
  expect(opened.map(({ isClosed }) => isClosed)).toEqual([true, true]);
});

it('says so where the browser has no sound to give', () => {
  vi.stubGlobal('AudioContext', undefined);
  expect(renderHook(() => useMetronome(true, 110)).result.current).toBe('impossible');
});
