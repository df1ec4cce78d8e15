export interface FaceLines {
  mouth: string;
  /** Lids of closed eyes; empty once the eyes are open. */
  lids: string;
  /** Open eyes; none while they are closed. */
  eyes: { cx: number; cy: number; rx: number; ry: number }[];
  /** Raised or drawn together; empty while the face is at rest. */
  brows: string;
  /** Lines of vibration on both sides of the head; empty below the middle of arousal. */
  waves: string;
}

const between = (from: number, to: number, share: number) => from + (to - from) * share;
const round = (value: number) => Math.round(value * 10) / 10;
const eyeCentres = [53, 87] as const;
const eyeHeight = 62;
/** Below this share of arousal the eyes are closed. */
const opensAt = 0.3;

function lid(cx: number, pleasure: number): string {
  return `M${cx - 8} ${eyeHeight}Q${cx} ${round(eyeHeight - 3 - 7 * pleasure)} ${cx + 8} ${eyeHeight}`;
}

function brow(cx: number, inward: 1 | -1, unpleasant: number, openness: number): string {
  const height = between(49, 42, openness);
  // Inner ends rise: a face that carries something, never one that is angry at the person looking.
  const tilt = -7 * unpleasant;
  return `M${cx - inward * 8} ${round(height - tilt / 2)}L${cx + inward * 8} ${round(height + tilt / 2)}`;
}

function wave(radius: number, side: 1 | -1, halfAngle: number): string {
  const x = round(70 + side * radius * Math.cos(halfAngle));
  const height = radius * Math.sin(halfAngle);
  return `M${x} ${round(70 - height)}A${radius} ${radius} 0 0 ${side === 1 ? 1 : 0} ${x} ${round(70 + height)}`;
}

function waveLines(openness: number): string {
  const strength = Math.max(0, (openness - 0.55) / 0.45);
  if (strength === 0) return '';
  const near = [wave(56, 1, 0.15 + 0.35 * strength), wave(56, -1, 0.15 + 0.35 * strength)];
  const far = strength > 0.5 ? [wave(64, 1, 0.3 * strength), wave(64, -1, 0.3 * strength)] : [];
  return [...near, ...far].join('');
}

/** The lines of a face in a 140 × 140 box, for valence and arousal of 0–100. */
export function faceLines(valence: number, arousal: number): FaceLines {
  const pleasure = valence / 50 - 1;
  const openness = arousal / 100;
  const unpleasant = Math.max(0, -pleasure);
  const corner = round(89 - 4 * pleasure);
  const isOpen = openness >= opensAt;
  const hasBrows = unpleasant > 0.25 || openness > 0.7;
  const share = (openness - opensAt) / (1 - opensAt);
  return {
    mouth: `M50 ${corner}Q70 ${round(corner + 1 + 20 * pleasure)} 90 ${corner}`,
    lids: isOpen ? '' : eyeCentres.map((cx) => lid(cx, pleasure)).join(''),
    eyes: isOpen
      ? eyeCentres.map((cx) => ({
          cx,
          cy: eyeHeight,
          rx: round(between(3.6, 5.2, share)),
          ry: round(between(2.6, 8, share)),
        }))
      : [],
    brows: hasBrows
      ? brow(eyeCentres[0], 1, unpleasant, openness) + brow(eyeCentres[1], -1, unpleasant, openness)
      : '',
    waves: waveLines(openness),
  };
}
