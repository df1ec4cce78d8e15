export interface FaceLines {
  mouth: string;
  eyes: string;
  brows: string;
  /** Short strokes around the head; empty below the middle of arousal. */
  rays: string;
  pupils: { cx: number; cy: number; r: number }[];
}

const between = (from: number, to: number, share: number) => from + (to - from) * share;
const round = (value: number) => Math.round(value * 10) / 10;
const eyeCentres = [53, 87] as const;
const eyeHeight = 62;

function eyeLine(cx: number, closedBend: number, openness: number): string {
  const upper = round(eyeHeight + between(closedBend, -15, openness));
  const lower = round(eyeHeight + between(closedBend, 11, openness));
  const from = `M${cx - 8} ${eyeHeight}`;
  return `${from}Q${cx} ${upper} ${cx + 8} ${eyeHeight}${from}Q${cx} ${lower} ${cx + 8} ${eyeHeight}`;
}

function browLine(cx: number, inward: 1 | -1, unpleasant: number, openness: number): string {
  const height = between(50, 40, openness);
  // Inner ends rise in sadness (low arousal) and fall in tension (high arousal).
  const tilt = unpleasant * between(-7, 7, openness);
  const outer = round(height - tilt / 2);
  const inner = round(height + tilt / 2);
  return `M${cx - inward * 8} ${outer}L${cx + inward * 8} ${inner}`;
}

function rayLines(openness: number): string {
  const length = Math.max(0, openness - 0.5) * 22;
  if (length < 1) return '';
  return Array.from({ length: 12 }, (_, index) => {
    const angle = (index * Math.PI) / 6;
    const at = (radius: number) =>
      `${round(70 + radius * Math.cos(angle))} ${round(70 + radius * Math.sin(angle))}`;
    return `M${at(55)}L${at(55 + length)}`;
  }).join('');
}

/** The lines of a face in a 140 × 140 box, for valence and arousal of 0–100. */
export function faceLines(valence: number, arousal: number): FaceLines {
  const pleasure = valence / 50 - 1;
  const openness = arousal / 100;
  const unpleasant = Math.max(0, -pleasure);
  const corner = round(90 - 5 * pleasure);
  return {
    mouth: `M50 ${corner}Q70 ${round(corner + 20 * pleasure)} 90 ${corner}`,
    eyes: eyeCentres.map((cx) => eyeLine(cx, -8 * pleasure, openness)).join(''),
    brows:
      browLine(eyeCentres[0], 1, unpleasant, openness) + browLine(eyeCentres[1], -1, unpleasant, openness),
    rays: rayLines(openness),
    pupils: eyeCentres.map((cx) => ({
      cx,
      cy: eyeHeight - 1,
      r: round(Math.min(1, Math.max(0, (openness - 0.15) / 0.3)) * 3.4),
    })),
  };
}
