import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogueFolder } from '#platform/catalogue/index.ts';
import { MicroGesture } from '../contract/micro-gesture.ts';
import { SealedCheckIn } from '../contract/sealed-check-in.ts';
import { microGestures } from '../server/gestures.catalogue.ts';
import { chooseGesture } from './gesture-choice.ts';
import { isExpired, makeLocalCheckIn } from './local-check-in.ts';

let library: MicroGesture[];

beforeAll(async () => {
  library = (await microGestures.read(catalogueFolder)).map((row) => MicroGesture.parse(row));
});

const at = new Date('2026-11-26T12:00:00Z');
const tense = { instrument: 'scan_sliders', valence: 10, arousal: 90, keepDays: 30 } as const;

describe('a check-in made here', () => {
  test('keeps the raw answer, its common scale, and when it ends', () => {
    const given = { instrument: 'SAM', valence: 1, arousal: 9, keepDays: 7, emotion: 'inquiet' } as const;
    const { checkIn } = makeLocalCheckIn(given, [], library, at);
    expect(checkIn).toMatchObject({
      kind: 'check_in',
      valence: 0,
      arousal: 100,
      raw: { valence: 1, arousal: 9 },
      emotion: 'inquiet',
      date: '2026-11-26T12:00:00.000Z',
      expiresAt: '2026-12-03T12:00:00.000Z',
    });
    expect(SealedCheckIn.parse(checkIn)).toEqual(checkIn);
    expect(isExpired(checkIn, new Date('2026-12-03T11:59:59.999Z'))).toBe(false);
    expect(isExpired(checkIn, new Date('2026-12-03T12:00:00Z'))).toBe(true);
  });

  test('gets the gesture that the rule gives everywhere for the same answer', () => {
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(percent, percent, (valence, arousal) => {
        const { choice } = makeLocalCheckIn({ ...tense, valence, arousal }, [], library, at);
        const everywhere = chooseGesture(
          {
            present: { valence, arousal },
            recent: [],
            recentSlugs: [],
            effects: [],
            limits: {},
            localHour: at.getHours(),
            isOnShift: false,
          },
          library,
        );
        expect(choice).toEqual(everywhere);
      }),
    );
  });

  test('remembers what it proposed, and lets nothing expired count', () => {
    const first = makeLocalCheckIn(tense, [], library, at);
    const later = new Date(at.getTime() + 3_600_000);
    const second = makeLocalCheckIn(tense, [first.checkIn], library, later);
    expect(second.choice.slug).not.toBe(first.choice.slug);
    const expired = { ...first.checkIn, expiresAt: later.toISOString() };
    expect(makeLocalCheckIn(tense, [expired], library, later).choice).toEqual(
      makeLocalCheckIn(tense, [], library, later).choice,
    );
  });
});
