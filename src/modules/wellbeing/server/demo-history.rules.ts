import { readMeasure, signalLevel } from '../rules/signal-level.ts';

/** A row for `clinical_signals`, without its owner. `metadata.raw.origin` marks it as invented. */
export interface DemoSignal {
  readonly source_instrument: 'scan_sliders' | 'SAM';
  readonly domain: 'emotional';
  readonly level: number;
  readonly window_type: 'instant';
  readonly module_context: 'assess';
  readonly metadata: {
    readonly valence: number;
    readonly arousal: number;
    readonly raw: { readonly valence: number; readonly arousal: number; readonly origin: 'demo' };
  };
  readonly created_at: string;
  readonly expires_at: string;
}

export interface DemoHistoryOptions {
  /** Uniform in [0, 1); seed it for the same history each time. */
  readonly random: () => number;
  readonly now: Date;
  /** Offset of the invented person's clock, in minutes east of UTC. */
  readonly utcOffsetMinutes?: number;
}

export const demoDays = 60;

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
// Days are counted from the oldest (0) to today (59). Two weeks on nights, days off after them, a silent week-end.
const nightShiftDays = [[15, 19] as const, [43, 47] as const];
const silentDays = [[20, 22] as const, [33, 34] as const, [48, 48] as const];

const isWithin = (day: number, spans: readonly (readonly [number, number])[]) =>
  spans.some(([first, last]) => day >= first && day <= last);
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Minutes after midnight at which the person answers on a given day, in order. */
function answerMinutes(day: number, random: () => number): number[] {
  const around = (hour: number) => Math.round(hour * 60 + (random() - 0.5) * 80);
  if (isWithin(day, nightShiftDays)) return [around(4), ...(random() < 0.6 ? [around(15.5)] : [])];
  if (random() < 0.14) return [];
  const evening = around(20.5);
  const draw = random();
  if (draw < 0.12) return [around(8), around(13), evening];
  if (draw < 0.36) return [around(8), evening];
  return [evening];
}

/** What a person with two months of studies, week-ends and night shifts might have felt at that time. */
function feelingAt(day: number, minute: number, drift: number, random: () => number) {
  const isOnNights = isWithin(day, nightShiftDays);
  const isWeekEnd = day % 7 >= 5;
  const noise = () => (random() + random() - 1) * 16;
  const valence = 58 + drift + (isWeekEnd ? 9 : 0) - (isOnNights ? 21 : 0) + noise();
  const timeOfDay = minute < 6 * 60 ? 4 : minute > 18 * 60 ? -9 : 5;
  const arousal = 50 + timeOfDay + (isOnNights ? 10 : 0) - drift / 3 + noise();
  return { valence: Math.round(clamp(valence, 0, 100)), arousal: Math.round(clamp(arousal, 0, 100)) };
}

function signalFrom(
  feeling: { valence: number; arousal: number },
  createdAtMs: number,
  onSam: boolean,
): DemoSignal {
  const toSam = (percent: number) => Math.round(1 + (percent / 100) * 8);
  const raw = onSam
    ? { valence: toSam(feeling.valence), arousal: toSam(feeling.arousal), origin: 'demo' as const }
    : { ...feeling, origin: 'demo' as const };
  const told = readMeasure(onSam ? 'SAM' : 'scan_sliders', raw);
  return {
    source_instrument: onSam ? 'SAM' : 'scan_sliders',
    domain: 'emotional',
    level: signalLevel(told),
    window_type: 'instant',
    module_context: 'assess',
    metadata: { ...told, raw },
    created_at: new Date(createdAtMs).toISOString(),
    expires_at: new Date(createdAtMs + 365 * dayMs).toISOString(),
  };
}

/**
 * Sixty days of check-ins of a person who does not exist, the oldest first: several on some days, none on others, two
 * weeks of night shifts, both instruments. Pure: chance and the clock are passed in.
 */
export function demoHistory({ random, now, utcOffsetMinutes = 60 }: DemoHistoryOptions): DemoSignal[] {
  const localNowMs = now.getTime() + utcOffsetMinutes * minuteMs;
  const firstMidnightMs = Math.floor(localNowMs / dayMs) * dayMs - (demoDays - 1) * dayMs;
  const signals: DemoSignal[] = [];
  let drift = 0;
  for (let day = 0; day < demoDays; day += 1) {
    // A mood carries over from one day to the next, and fades.
    drift = drift * 0.7 + (random() - 0.5) * 18;
    const minutes = isWithin(day, silentDays) ? [] : answerMinutes(day, random);
    for (const minute of minutes) {
      const feeling = feelingAt(day, minute, drift, random);
      const createdAtMs = firstMidnightMs + day * dayMs + minute * minuteMs - utcOffsetMinutes * minuteMs;
      const signal = signalFrom(feeling, createdAtMs, random() < 0.3);
      if (createdAtMs <= now.getTime()) signals.push(signal);
    }
  }
  return signals;
}
