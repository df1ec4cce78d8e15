import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf, wallClockMs } from './wall-clock.ts';

const shown = (ms: number, timeZone: string) =>
  new Date(ms).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
const zone = fc.constantFrom(
  ...['Europe/Paris', 'America/Martinique', 'Pacific/Noumea', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'],
);
// Changes of clocks lie close: around those of two years, and anywhere.
const moment = fc.oneof(
  fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-01-01') }),
  fc
    .tuple(
      fc.constantFrom('2026-10-25T01:00Z', '2027-03-28T01:00Z', '2027-10-31T01:00Z', '2027-04-03T15:00Z'),
      fc.integer({ min: -2 * 86_400_000, max: 2 * 86_400_000 }),
    )
    .map(([change, away]) => Date.parse(change) + away),
);

it('shows what the wall shows', () => {
  fc.assert(
    fc.property(moment, zone, (ms, timeZone) => {
      const own = new Date(wallClockMs(ms, timeZone)).toISOString().slice(0, 19).replace('T', ' ');
      expect(own).toBe(shown(ms, timeZone));
    }),
    { numRuns: 1000 },
  );
});

it('comes back from every time that a wall shows to that time', () => {
  fc.assert(
    fc.property(moment, zone, (ms, timeZone) => {
      const wallMs = wallClockMs(ms, timeZone);
      expect(wallClockMs(instantOf(wallMs, timeZone), timeZone)).toBe(wallMs);
    }),
    { numRuns: 500 },
  );
});
