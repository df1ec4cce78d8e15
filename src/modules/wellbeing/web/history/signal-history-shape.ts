import type { z } from 'zod';
import type { HistoryDay, HistoryPoint, SignalHistory } from '#modules/wellbeing/contract/signal-history.ts';
import {
  answerOf,
  count,
  flag,
  listOf,
  object,
  oneOf,
  orNull,
  percent,
  text,
} from '#web/shared/api/shape.ts';

const point = object<z.infer<typeof HistoryPoint>>({
  id: text,
  at: text,
  source: text,
  level: count,
  valence: orNull(percent),
  arousal: orNull(percent),
});

const day = object<z.infer<typeof HistoryDay>>({
  on: text,
  count,
  meanLevel: count,
  meanValence: orNull(percent),
  meanArousal: orNull(percent),
});

/** The history, checked without zod: it is on the first screen of whoever is signed in. */
export const signalHistoryAnswer = answerOf(
  object<SignalHistory>({
    range: oneOf('day', 'week', 'month', 'year'),
    fromOn: text,
    toOn: text,
    points: listOf(point),
    days: listOf(day),
    isTruncated: flag,
  }),
);
