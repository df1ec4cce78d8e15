/** What a figure of a question stands for: « K 7,2 » is a hyperkalaemia. Displayed, as every expansion is. */
export interface FigureRead {
  from: string;
  to: string;
}

interface Measure {
  /** How it is written before the figure, in lower case and without accents. */
  names: string;
  /** First that holds wins. `value` as written, the decimal comma read. */
  reads: (value: number, text: string) => string | undefined;
}

const isChild = (text: string) =>
  /\b(?:nourrisson|bebe|nouveau[- ]ne|enfant|\d+ ?(?:jours|mois|semaines))\b|\bj\d+\b/.test(text);

/** Thresholds are those at which a finding gets its name, not those at which it is treated. */
const measures: readonly Measure[] = [
  // Surviving Sepsis Campaign 2021, and ESC 2024 on hypertension: < 90 and ≥ 180 mmHg; « 8 » is 80, as it is said in France.
  {
    names: 'ta|pa|tension',
    reads(value) {
      const mmHg = value < 35 ? value * 10 : value;
      return mmHg < 90 ? 'hypotension choc' : mmHg >= 180 ? 'poussée hypertensive' : undefined;
    },
  },
  // ESC 2021 (pacing) and 2019 (supraventricular tachycardia); a small child's heart may well beat 150 times.
  {
    names: 'fc|pouls|frequence cardiaque|bpm|coeur a',
    reads(value, text) {
      if (value < 45 && value > 10) return 'bradycardie';
      return value >= 150 && value < 350 && !isChild(text) ? 'tachycardie' : undefined;
    },
  },
  // British Thoracic Society 2017: below 90 %.
  {
    names: 'sat|spo2|sao2|saturation|desature a|sat a',
    reads: (value) => (value < 90 && value > 30 ? 'hypoxie détresse respiratoire' : undefined),
  },
  // ERC 2021: < 35 °C; heat stroke above 40 °C (Bouchama 2002).
  {
    names: 't|t°|temp|temperature|tympanique|rectale|centrale',
    reads: (value) =>
      value >= 20 && value < 35 ? 'hypothermie' : value >= 40.5 && value < 45 ? 'hyperthermie' : undefined,
  },
  // SFD/SFMU 2020, in g/L below 15 and in mmol/L above.
  {
    names: 'gly|glycemie|dextro|glyc|gc|hgt|glycemie capillaire',
    reads: (value) =>
      value < 0.6 ? 'hypoglycémie' : value >= 2.5 && value < 10 ? 'hyperglycémie' : undefined,
  },
  // ERC 2021: ≥ 6 and ≤ 2,5 mmol/L.
  {
    names: 'k|k\\+|kaliemie|potassium|kalemie',
    reads: (value) =>
      value >= 6 && value < 12 ? 'hyperkaliémie' : value <= 2.7 && value > 1 ? 'hypokaliémie' : undefined,
  },
  // European guideline 2014: < 125 mmol/L, profound.
  {
    names: 'na|na\\+|natremie|sodium',
    reads: (value) => (value >= 95 && value <= 125 ? 'hyponatrémie' : undefined),
  },
  { names: 'gcs|glasgow', reads: (value) => (value >= 3 && value <= 8 ? 'coma' : undefined) },
  // HAS 2007: carboxyhaemoglobin above 10 %, smoker or not.
  {
    names: 'hbco|cohb|carboxyhemoglobine',
    reads: (value) => (value >= 10 ? 'intoxication monoxyde de carbone' : undefined),
  },
];

const figure = '(\\d{1,3}(?:[.,]\\d{1,2})?)';
const patterns = measures.map(({ names, reads }) => ({
  pattern: new RegExp(`(?<![a-z0-9])(?:${names}) ?(?:est |=|:|a |est a )? ?${figure}(?![\\d.,]*\\d)`, 'g'),
  reads,
}));

/**
 * Reads the figures of a question that name a finding by themselves.
 *
 * @param text lower case, without accents, one kind of space
 */
export function figuresIn(text: string): FigureRead[] {
  return patterns.flatMap(({ pattern, reads }) =>
    [...text.matchAll(pattern)].flatMap(([said, digits = '']) => {
      const to = reads(Number(digits.replace(',', '.')), text);
      return to === undefined ? [] : [{ from: said.trim(), to }];
    }),
  );
}
