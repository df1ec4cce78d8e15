import { expect, test } from 'vitest';
import { isDiscreet, needsOf } from './gesture-needs.ts';

const nothing = { sound: false, space: 'none', hands: 'none', water: false, phone: false };

test.each([
  [{ sound: true }, 'sound'],
  [{ space: 'steps' }, 'space_steps'],
  [{ space: 'bed' }, 'space_bed'],
  [{ space: 'outside' }, 'space_outside'],
  [{ hands: 'one' }, 'hands_one'],
  [{ hands: 'both' }, 'hands_both'],
  [{ water: true }, 'water'],
  [{ phone: true }, 'phone'],
  [{ paper: true }, 'paper'],
  [{ person: true }, 'person'],
])('what asks for %j is not discreet, and says so', (need, name) => {
  const gesture = { postures: ['sitting', 'standing'], needs: { ...nothing, ...need } };
  expect(needsOf(gesture)).toEqual([name]);
  expect(isDiscreet(gesture)).toBe(false);
});

test('what asks for nothing is discreet, unless one must lie down', () => {
  expect(isDiscreet({ postures: ['standing'], needs: nothing })).toBe(true);
  expect(isDiscreet({ postures: ['lying', 'sitting'], needs: nothing })).toBe(true);
  expect(isDiscreet({ postures: ['lying'], needs: nothing })).toBe(false);
});
