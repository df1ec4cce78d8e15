import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ClickTrack } from './click-track.ts';

const heard: number[] = [];
let isConnected = true;
const context = {
  currentTime: 0,
  destination: {},
  createGain: () => ({
    gain: { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined },
    connect: (to: unknown) => to,
    disconnect: () => {
      isConnected = false;
    },
  }),
  createOscillator: () => ({
    frequency: {},
    connect: (to: unknown) => to,
    start: (at: number) => heard.push(at),
    stop: () => undefined,
  }),
};
const track = new ClickTrack(context as unknown as AudioContext);

/** Time passes for the sound card; the page is woken as seldom as a hidden one. */
function wakeEvery(seconds: number, times: number) {
  for (let index = 0; index < times; index += 1) {
    context.currentTime += seconds;
    vi.advanceTimersToNextTimer();
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  heard.length = 0;
  context.currentTime = 12.345;
  isConnected = true;
});
afterEach(() => {
  track.stop();
  vi.useRealTimers();
});

it.each([100, 110, 120])(
  'at %i a minute every click is handed over in advance, at an exact multiple, however late the page wakes',
  (perMinute) => {
    track.start(perMinute);
    for (const seconds of [0.25, 1, 0.031, 2.3, 1.7]) wakeEvery(seconds, 60);
    const from = heard[0] ?? 0;
    const late = heard
      .map((at, index) => Math.abs(at - (from + (index * 60) / perMinute)))
      .toSorted((a, b) => a - b);
    expect(heard.length).toBeGreaterThan(500);
    expect(late[Math.floor(late.length * 0.95)]).toBeLessThan(0.02);
    expect(late.at(-1)).toBeLessThan(1e-6);
  },
);

it('a tab that slept half an hour makes up for nothing, and comes back on the same beat', () => {
  track.start(100);
  const from = heard[0] ?? 0;
  heard.length = 0;
  wakeEvery(1800, 1);
  expect(heard.length).toBeLessThanOrEqual(5);
  for (const at of heard) {
    expect(at).toBeGreaterThanOrEqual(context.currentTime);
    expect(((at - from) * 100) / 60).toBeCloseTo(Math.round(((at - from) * 100) / 60), 6);
  }
});

it('is silent at once when stopped, and hands out nothing more', () => {
  track.start(120);
  track.stop();
  heard.length = 0;
  expect(isConnected).toBe(false);
  vi.advanceTimersByTime(5000);
  expect(heard).toEqual([]);
});
