import type { Point, Range } from './signal-history.ts';

export const views = ['jour', 'semaine', 'mois', 'annee'] as const;
export type View = (typeof views)[number];

export const rangeOf: Record<View, Range> = { jour: 'day', semaine: 'week', mois: 'month', annee: 'year' };

/** Days that one step back or forth goes; a year has no other before it, since nothing is kept longer. */
export const stepDays: Record<View, number | null> = { jour: 1, semaine: 7, mois: 30, annee: null };

/** What the address of the history says: the view, its last day when that is not today, one instrument or all. */
export interface Place {
  vue: View;
  jour: string | undefined;
  avec: Point['source'] | undefined;
}
