import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ClinicalSignalCreate } from '../contract/clinical-signal.ts';
import { readMeasure, signalLevel } from '../rules/signal-level.ts';
import { demoDays, demoHistory } from './demo-history.rules.ts';
import { seededRandom } from './seeded-random.ts';

const now = new Date('2026-11-23T21:00:00Z');
const history = (seed: number, at = now) => demoHistory({ random: seededRandom(seed), now: at });
const dayOf = (instant: string) => new Date(Date.parse(instant) + 3_600_000).toISOString().slice(0, 10);

test('the same seed and the same clock give the same history', () => {
  expect(history(7)).toEqual(history(7));
  expect(history(8)).not.toEqual(history(7));
});

test('covers sixty days, with gaps and with days of several answers', () => {
  const perDay = Map.groupBy(history(7), ({ created_at }) => dayOf(created_at));
  const days = [...perDay.keys()];
  expect(Date.parse(days.at(-1) ?? '') - Date.parse(days[0] ?? '')).toBeGreaterThan(55 * 86_400_000);
  expect(days.length).toBeLessThan(demoDays - 5);
  expect([...perDay.values()].filter((signals) => signals.length > 1).length).toBeGreaterThan(5);
});

test('holds night-shift weeks: answers in the small hours, less pleasant than the others', () => {
  const hourOf = (instant: string) => new Date(Date.parse(instant) + 3_600_000).getUTCHours();
  const { nights = [], others = [] } = Object.groupBy(history(7), ({ created_at }) =>
    hourOf(created_at) < 6 ? 'nights' : 'others',
  );
  const mean = (signals: typeof nights) =>
    signals.reduce((sum, { metadata }) => sum + metadata.valence, 0) / signals.length;
  expect(nights.length).toBeGreaterThanOrEqual(8);
  expect(mean(nights)).toBeLessThan(mean(others) - 8);
});

test('every row is marked as invented, fits the contract, and follows the rule of the level', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
      const signals = history(seed);
      expect(new Set(signals.map((signal) => signal.source_instrument)).size).toBe(2);
      for (const signal of signals) {
        const { valence, arousal, raw } = signal.metadata;
        expect(raw.origin).toBe('demo');
        expect(readMeasure(signal.source_instrument, raw)).toEqual({ valence, arousal });
        expect(signal.level).toBe(signalLevel({ valence, arousal }));
        expect(ClinicalSignalCreate.shape.metadata.safeParse(signal.metadata).success).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

test('nothing is in the future, nothing has expired, and the rows come oldest first', () => {
  const clocks = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(clocks, (at) => {
      const signals = history(7, at);
      const instants = signals.map(({ created_at }) => created_at);
      expect(instants).toEqual(instants.toSorted());
      for (const { created_at, expires_at } of signals) {
        expect(Date.parse(created_at)).toBeLessThanOrEqual(at.getTime());
        expect(Date.parse(expires_at)).toBeGreaterThan(at.getTime());
      }
    }),
    { numRuns: 50 },
  );
});
