import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useCycleCue } from './use-cycle-cue.ts';

const heard: number[] = [];
const felt = vi.fn();

class AudioContextStandIn {
  currentTime = 0;
  destination = {};
  createGain = () => ({
    gain: { setValueAtTime: () => 0, exponentialRampToValueAtTime: () => 0 },
    connect: (to: unknown) => to,
  });
  createOscillator = () => ({
    frequency: {},
    connect: (to: unknown) => to,
    start: (at: number) => heard.push(at),
    stop: () => undefined,
    addEventListener: () => undefined,
  });
}

beforeEach(() => {
  heard.length = 0;
  felt.mockClear();
  vi.stubGlobal('AudioContext', AudioContextStandIn);
  Object.defineProperty(navigator, 'vibrate', { value: felt, configurable: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'vibrate');
});

const follow = (cycle: number, isSounding: boolean) =>
  renderHook((props) => useCycleCue(props.cycle, props.isSounding), { initialProps: { cycle, isSounding } });

it('is heard and felt once at the end of each cycle, and once however many went by in a sleep', () => {
  const { rerender } = follow(1, true);
  expect([heard.length, felt.mock.calls.length]).toEqual([0, 0]);
  rerender({ cycle: 2, isSounding: true });
  rerender({ cycle: 2, isSounding: true });
  expect([heard.length, felt.mock.calls.length]).toEqual([3, 1]);
  expect(heard.toSorted((one, other) => one - other)).toEqual(heard);
  rerender({ cycle: 9, isSounding: true });
  expect([heard.length, felt.mock.calls.length]).toEqual([6, 2]);
});

it('is felt and not heard with the sound off', () => {
  const { rerender } = follow(1, false);
  rerender({ cycle: 2, isSounding: false });
  expect([heard.length, felt.mock.calls.length]).toEqual([0, 1]);
  rerender({ cycle: 2, isSounding: true });
  expect(heard).toEqual([]);
});

it('says nothing at a page opened in the middle, at a cycle begun again, or where there is none', () => {
  const { rerender } = follow(3, true);
  for (const cycle of [1, 0, 1]) rerender({ cycle, isSounding: true });
  expect([heard.length, felt.mock.calls.length]).toEqual([0, 0]);
});

it('breaks nothing where a device can neither sound nor shake', () => {
  vi.stubGlobal('AudioContext', undefined);
  Reflect.deleteProperty(navigator, 'vibrate');
  const { rerender } = follow(1, true);
  rerender({ cycle: 2, isSounding: true });
  expect(heard).toEqual([]);
});
