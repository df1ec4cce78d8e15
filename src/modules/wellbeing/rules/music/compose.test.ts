import { expect, test } from 'vitest';
import { makePiece, requestOf, staying } from '#test/listening/make-piece.ts';
import { type HeardNote, readScore } from '#test/listening/score.ts';
import { diceFor } from './dice.ts';
import { lowestClosingValence, pointAt } from './journey.ts';

const drumChannel = 9;
const seeds = [3, 1_717, 90_210, 4_294_967_295];
const levels = [0, 24, 47, 71, 100];

async function notesOf(request: Parameters<typeof makePiece>[0]): Promise<HeardNote[]> {
  return readScore(await makePiece(request, 'mid')).notes;
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
}

const tuneOf = (notes: readonly HeardNote[]) => notes.filter(({ channel }) => channel !== drumChannel);
const meanKey = (notes: readonly HeardNote[]) => notes.reduce((sum, { key }) => sum + key, 0) / notes.length;

test.each(seeds)('with seed %i, livelier states have more notes, louder', async (seed) => {
  const pieces: HeardNote[][] = [];
  for (const arousal of levels) pieces.push(tuneOf(await notesOf(staying(60, arousal, seed))));
  expect(pieces.map((notes) => notes.length)).toSatisfy(isRising);
  // More than the tempo alone would give: the beats are fuller, too.
  expect(pieces.at(-1)?.length).toBeGreaterThan(4.5 * (pieces[0]?.length ?? 0));
  expect(
    pieces.map((notes) => notes.reduce((sum, { velocity }) => sum + velocity, 0) / notes.length),
  ).toSatisfy(isRising);
});

test.each(seeds)('with seed %i, pleasanter states lie higher', async (seed) => {
  const keys: number[] = [];
  for (const valence of levels) keys.push(meanKey(tuneOf(await notesOf(staying(valence, 40, seed)))));
  expect(keys).toSatisfy(isRising);
});

test('drums come only when it is lively, and never when not wanted', async () => {
  const hits = async (arousal: number, drums: boolean) => {
    const notes = await notesOf({ ...staying(60, arousal, 8), drums });
    return notes.filter(({ channel }) => channel === drumChannel).length;
  };
  expect(await hits(54, true)).toBe(0);
  expect(await hits(80, true)).toBeGreaterThan(20);
  expect(await hits(80, false)).toBe(0);
});

test('a score of many players is a file of format 1, as long as the piece', async () => {
  const request = requestOf({ valence: 20, arousal: 80 }, { valence: 60, arousal: 10 }, { seconds: 90 });
  const { format, tracks, notes } = readScore(await makePiece(request, 'mid'));
  expect(format).toBe(1);
  expect(tracks).toBeGreaterThan(5);
  expect(notes.at(-1)?.startSeconds).toBeGreaterThan(75);
  expect(notes.at(-1)?.startSeconds).toBeLessThan(90);
});

test('notes stay where instruments and hands can play them', async () => {
  for (const seed of seeds) {
    for (const level of [0, 100]) {
      for (const { key, velocity } of await notesOf(staying(level, level, seed))) {
        expect(key).toBeGreaterThanOrEqual(24);
        expect(key).toBeLessThanOrEqual(108);
        expect(velocity).toBeLessThanOrEqual(120);
      }
    }
  }
});

test('a journey holds, moves and holds, without a jump', () => {
  const request = requestOf({ valence: 30, arousal: 80 }, { valence: 70, arousal: 10 });
  expect(pointAt(request, 0.1)).toEqual({ valence: 30, arousal: 80 });
  expect(pointAt(request, 0.95)).toEqual({ valence: 70, arousal: 10 });
  for (let share = 0; share < 1; share += 0.01) {
    const step = Math.abs(pointAt(request, share + 0.01).arousal - pointAt(request, share).arousal);
    expect(step).toBeLessThan(1.6);
  }
});

test('no piece closes in low spirits, whatever the target', () => {
  const request = requestOf({ valence: 10, arousal: 50 }, { valence: 5, arousal: 50 });
  expect(pointAt(request, 0.8).valence).toBeLessThan(10);
  expect(pointAt(request, 0.95).valence).toBeCloseTo(lowestClosingValence);
  expect(pointAt(request, 1).valence).toBeCloseTo(lowestClosingValence);
});

test('dice fall the same for the same seed and purpose only', () => {
  const throws = (seed: number, purpose: string) => {
    const dice = diceFor(seed, purpose);
    return Array.from({ length: 5 }, () => dice.between(0, 1));
  };
  expect(throws(1, 'melody')).toEqual(throws(1, 'melody'));
  expect(throws(1, 'melody')).not.toEqual(throws(2, 'melody'));
  expect(throws(1, 'melody')).not.toEqual(throws(1, 'drums'));
});
