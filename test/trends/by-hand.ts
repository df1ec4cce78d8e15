import { addDays, onTheWall, yearBefore } from './local-clock.ts';
import { studentQuantile } from './student.ts';

/** One signal as the test wrote it. */
export interface Told {
  at: Date;
  source: string;
  level: number;
  valence: number | null;
  arousal: number | null;
}

export interface Asked {
  range: 'day' | 'week' | 'month' | 'year';
  timeZone: string;
  source: string | null;
  /** Last day of the period. */
  until: string;
}

type Dimension = 'valence' | 'arousal';

const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

function deviation(values: readonly number[]): number | null {
  const middle = mean(values);
  if (middle === null || values.length < 2) return null;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

const present = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
const summaryOf = (values: readonly number[]) => ({
  count: values.length,
  mean: mean(values),
  deviation: deviation(values),
});

/** The means of days, oldest first. */
function dayMeans(signals: readonly (Told & { on: string })[], dimension: Dimension): number[] {
  const days = Map.groupBy(
    signals.filter((signal) => signal[dimension] !== null),
    ({ on }) => on,
  );
  return [...days.values()].map((day) => mean(present(day.map((signal) => signal[dimension]))) ?? Number.NaN);
}

const inBounds = (value: number) => Math.min(100, Math.max(0, value));

/** A mean of days with its 95 % interval, none below three days. */
function intervalOf(days: readonly number[]) {
  const middle = mean(days);
  const spread = deviation(days);
  if (middle === null || spread === null || days.length < 3) return { mean: middle, low: null, high: null };
  const half = (studentQuantile(days.length - 1) * spread) / Math.sqrt(days.length);
  return { mean: middle, low: inBounds(middle - half), high: inBounds(middle + half) };
}

function correlationOf(pairs: readonly (readonly [number, number])[]): number | null {
  const before = pairs.map(([first]) => first);
  const after = pairs.map(([, second]) => second);
  const isFlat = new Set(before).size < 2 || new Set(after).size < 2;
  const [beforeMean, afterMean] = [mean(before), mean(after)];
  if (isFlat || beforeMean === null || afterMean === null) return null;
  const product = pairs.reduce((sum, [one, other]) => sum + (one - beforeMean) * (other - afterMean), 0);
  const size = (values: number[], middle: number) =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0));
  return Math.min(1, Math.max(-1, product / size(before, beforeMean) / size(after, afterMean)));
}

function inertiaOf(signals: readonly Told[], dimension: Dimension) {
  const known = signals.filter((signal) => signal[dimension] !== null);
  const pairs = known.slice(1).flatMap((signal, index) => {
    const before = known[index];
    if (!before || signal.at.getTime() - before.at.getTime() > 24 * 3_600_000) return [];
    return [[before[dimension] ?? 0, signal[dimension] ?? 0] as const];
  });
  const correlation = correlationOf(pairs);
  const away = (sign: number) =>
    correlation === null || pairs.length <= 3
      ? null
      : Math.tanh(Math.atanh(correlation) + (sign * 1.959964) / Math.sqrt(pairs.length - 3));
  return { pairs: pairs.length, correlation, low: away(-1), high: away(1) };
}

function weeksOf(signals: readonly (Told & { on: string })[], dimension: Dimension, until: string) {
  const between = (from: string, to: string) =>
    dayMeans(
      signals.filter(({ on }) => on >= from && on <= to),
      dimension,
    );
  const last = between(addDays(until, -6), until);
  const before = between(addDays(until, -13), addDays(until, -7));
  const [lastMean, beforeMean] = [mean(last), mean(before)];
  const difference = lastMean === null || beforeMean === null ? null : lastMean - beforeMean;
  const fewest = Math.min(last.length, before.length);
  let half: number | null = null;
  if (fewest >= 3) {
    const part = (days: number[]) => (deviation(days) ?? 0) ** 2 / days.length;
    half = studentQuantile(fewest - 1) * Math.sqrt(part(last) + part(before));
  }
  const isKnown = difference !== null && half !== null;
  const [low, high] = isKnown ? [difference - (half ?? 0), difference + (half ?? 0)] : [null, null];
  return {
    last: { days: last.length, ...intervalOf(last) },
    before: { days: before.length, ...intervalOf(before) },
    difference,
    low,
    high,
  };
}

const fromOn = ({ range, until }: Asked) =>
  ({ day: until, week: addDays(until, -6), month: addDays(until, -29), year: yearBefore(until) })[range];

/** What the trends of a history are, worked out a second time in another language than the server's. */
export function trendsByHand(history: readonly Told[], asked: Asked) {
  const { timeZone, source, until } = asked;
  const told = history
    .map((signal) => ({ ...signal, ...onTheWall(signal.at, timeZone) }))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const wanted = told.filter((signal) => source === null || signal.source === source);
  const isInRange = ({ on }: { on: string }) => on >= fromOn(asked) && on <= until;
  const signals = wanted.filter(isInRange);
  const days = [...Map.groupBy(signals, ({ on }) => on)].map(([on, day]) => ({
    on,
    count: day.length,
    meanLevel: mean(day.map(({ level }) => level)),
    meanValence: mean(present(day.map(({ valence }) => valence))),
    meanArousal: mean(present(day.map(({ arousal }) => arousal))),
  }));
  const ofDimension = (dimension: Dimension) => {
    const known = signals.filter((signal) => signal[dimension] !== null);
    const parts = Map.groupBy(known, ({ hour }) => Math.floor(hour / 4) * 4);
    return {
      ...summaryOf(present(signals.map((signal) => signal[dimension]))),
      inertia: inertiaOf(signals, dimension),
      dayParts: [...parts]
        .toSorted(([one], [other]) => one - other)
        .map(([fromHour, part]) => {
          const partDays = dayMeans(part, dimension);
          return { fromHour, count: part.length, days: partDays.length, ...intervalOf(partDays) };
        }),
      weeks: weeksOf(wanted, dimension, until),
    };
  };
  const both = signals.filter(({ valence, arousal }) => valence !== null && arousal !== null);
  const tenth = (value: number | null) => Math.min(9, Math.floor((value ?? 0) / 10));
  const cells = Map.groupBy(both, ({ valence, arousal }) => tenth(valence) * 10 + tenth(arousal));
  const sources = Map.groupBy(told.filter(isInRange), (signal) => signal.source);
  return {
    fromOn: fromOn(asked),
    toOn: until,
    count: signals.length,
    days,
    cells: [...cells]
      .toSorted(([one], [other]) => one - other)
      .map(([cell, { length }]) => ({
        valenceTenth: Math.floor(cell / 10),
        arousalTenth: cell % 10,
        count: length,
      })),
    sources: [...sources]
      .map(([name, group]) => ({
        source: name,
        count: group.length,
        valence: summaryOf(present(group.map(({ valence }) => valence))),
        arousal: summaryOf(present(group.map(({ arousal }) => arousal))),
      }))
      .toSorted((one, other) => other.count - one.count || (one.source < other.source ? -1 : 1)),
    valence: ofDimension('valence'),
    arousal: ofDimension('arousal'),
  };
}
