import { compare, type Decimal, written } from './decimal.ts';
import type { Dose, DoseEnd } from './dose-by-weight.ts';

/** The steps of a dose in figures and signs only, so that whoever reads them can do them again. */
export interface Step {
  kind: 'dose' | 'most' | 'least' | 'volume';
  text: string;
}

type Language = 'fr' | 'en';

function doseStep({ weightKg, perKilogramUnit, unit }: Dose, end: DoseEnd, language: Language): Step {
  const say = (figure: Decimal) => written(figure, language);
  const exact = `${say(weightKg)} kg × ${say(end.perKilogram)} ${perKilogramUnit} = ${say(end.exact)} ${unit}`;
  if (end.by === 'nothing') return { kind: 'dose', text: exact };
  const sign = end.by === 'rounding' ? '≈' : '→';
  return { kind: 'dose', text: `${exact} ${sign} ${say(end.given)} ${unit}` };
}

function capStep({ cap, weightKg, unit }: Dose, language: Language): Step[] {
  if (!cap) return [];
  const say = (figure: Decimal) => written(figure, language);
  const said = `${say(cap.said.amount)} ${cap.said.unit}`;
  const converted = `${say(cap.converted)} ${cap.isPerDay ? `${unit}/j` : unit}`;
  if (cap.isPerKilogram) return [{ kind: 'most', text: `${say(weightKg)} kg × ${said} = ${converted}` }];
  return [{ kind: 'most', text: said === converted ? said : `${said} = ${converted}` }];
}

function leastStep({ least, unit }: Dose, language: Language): Step[] {
  if (!least) return [];
  const said = `${written(least.said.amount, language)} ${least.said.unit}`;
  const converted = `${written(least.converted, language)} ${unit}`;
  return [{ kind: 'least', text: said === converted ? said : `${said} = ${converted}` }];
}

function volumeStep({ preparation, unit }: Dose, { given, volume }: DoseEnd, language: Language): Step[] {
  if (!preparation || !volume) return [];
  const say = (figure: Decimal) => written(figure, language);
  const { drawnConverted, totalMl } = preparation;
  const sign = volume.isRounded ? '≈' : '=';
  const text = `${say(given)} ${unit} × ${say(totalMl)} mL ÷ ${say(drawnConverted)} ${unit} ${sign} ${say(volume.givenMl)} mL`;
  return [{ kind: 'volume', text }];
}

/** @param dose as `doseByWeight` gives it */
export function workingOf(dose: Dose, language: Language): Step[] {
  return [
    ...dose.ends.map((end) => doseStep(dose, end, language)),
    ...capStep(dose, language),
    ...leastStep(dose, language),
    ...dose.ends.flatMap((end) => volumeStep(dose, end, language)),
  ];
}

/** « 32,7 à 98,3 µg » without its word between: one figure, or two that differ. */
export function givenFigures(dose: Dose, language: Language): [string] | [string, string] {
  const [low, high] = dose.ends;
  const said = written(low.given, language);
  return high && compare(high.given, low.given) !== 0 ? [said, written(high.given, language)] : [said];
}

/** The volumes of the same ends, where the sentence says a preparation. */
export function givenVolumes(dose: Dose, language: Language): string[] {
  const volumes = dose.ends.flatMap(({ volume }) => (volume ? [written(volume.givenMl, language)] : []));
  return [...new Set(volumes)];
}
