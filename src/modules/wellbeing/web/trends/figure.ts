import { useTranslation } from 'react-i18next';
import { currentLanguage } from '#web/shared/dates.ts';

interface Interval {
  low: number | null;
  high: number | null;
}

/** Figures as they are written in tables: « 56 (48 à 64) », in the language on screen. */
export function useFigure() {
  const { t: say } = useTranslation('wellbeing/trends');
  const number = (value: number | null, digits = 0) =>
    value === null
      ? say('figures.none')
      : new Intl.NumberFormat(currentLanguage(), {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        })
          .format(value)
          .replace('-', '\u2212');
  const between = (value: number | null, { low, high }: Interval, digits = 0) =>
    value === null || low === null || high === null
      ? number(value, digits)
      : say('figures.between', {
          figure: number(value, digits),
          low: number(low, digits),
          high: number(high, digits),
        });
  return { number, between };
}
