import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GestureEffect } from '../contract/gesture-effect.ts';
import { gestureEvidence, usualFeeling } from '../rules/evidence/gesture-evidence.ts';
import { demoEffects } from './demo-effects.rules.ts';
import { demoHistory } from './demo-history.rules.ts';
import { seededRandom } from './seeded-random.ts';

const now = new Date('2026-11-23T21:00:00Z');
const seen = (seed: number, at = now) => {
  const signals = demoHistory({ random: seededRandom(20_261_123), now: at });
  return { signals, effects: demoEffects({ signals, random: seededRandom(seed), now: at }) };
};

test('the same seed and the same clock give the same answers', () => {
  expect(seen(7)).toEqual(seen(7));
  expect(seen(8).effects).not.toEqual(seen(7).effects);
});

test('every answer follows a check-in of hers, is of a gesture of the library, and lies in the past', () => {
  const library = new Set(
    readdirSync(new URL('../../../../catalogue/gestures/', import.meta.url)).map((name) =>
      name.replace('.json', ''),
    ),
  );
  const row = GestureEffect.omit({ id: true, user_id: true });
  const clocks = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.nat(), clocks, (seed, at) => {
      const { signals, effects } = seen(seed, at);
      const said = new Set(
        signals.map(({ metadata }) => JSON.stringify([metadata.valence, metadata.arousal])),
      );
      for (const effect of effects) {
        expect(row.safeParse(effect).success).toBe(true);
        expect(library.has(effect.slug)).toBe(true);
        expect(said.has(JSON.stringify([effect.before_valence, effect.before_arousal]))).toBe(true);
        expect(Date.parse(effect.created_at)).toBeLessThanOrEqual(at.getTime());
        expect(Date.parse(effect.expires_at)).toBeGreaterThan(at.getTime());
      }
    }),
    { numRuns: 30 },
  );
});

test('at whatever hour she was made, her page has something of each to say', () => {
  for (let hour = 0; hour < 24; hour += 3) {
    const { signals, effects } = seen(20_261_126, new Date(now.getTime() + hour * 3_600_000));
    const answers = effects.map((one) => ({
      slug: one.slug,
      before: { valence: one.before_valence, arousal: one.before_arousal },
      after: { valence: one.after_valence, arousal: one.after_arousal },
    }));
    const evidence = gestureEvidence(answers, usualFeeling(signals.map(({ metadata }) => metadata)));
    const verdicts = new Set(evidence.map(({ verdict }) => verdict));
    expect(verdicts).toEqual(new Set(['helps', 'no-effect', 'undecided', 'too-few']));
    expect(evidence.some(({ aheadOf }) => aheadOf.length > 0)).toBe(true);
  }
});
