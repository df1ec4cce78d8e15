import { faceLines } from './face-lines.ts';

interface FaceProps {
  /** 0 (unpleasant) to 100 (pleasant). */
  valence: number;
  /** 0 (asleep) to 100 (wide awake). */
  arousal: number;
  /** True where the face is small: no room is kept for the lines around it. */
  isTight?: boolean;
  className?: string;
}

/** A face drawn with lines that follow two values: the mouth and brows tell pleasure, eyes and vibration tell arousal. */
export function Face({ valence, arousal, isTight, className }: FaceProps) {
  const { mouth, lids, eyes, brows, waves } = faceLines(valence, arousal);
  return (
    <svg
      className={className}
      viewBox={isTight ? '18 18 104 104' : '0 0 140 140'}
      fill="none"
      stroke="currentColor"
      strokeWidth={isTight ? 5 : 4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="70" cy="70" r="48" />
      <path d={lids} />
      <path d={mouth} />
      <path d={brows} strokeWidth="3.5" />
      <path d={waves} strokeWidth="3" opacity="0.7" />
      {eyes.map((eye) => (
        <ellipse key={eye.cx} {...eye} fill="currentColor" stroke="none" />
      ))}
    </svg>
  );
}
