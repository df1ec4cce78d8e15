import { faceLines } from './face-lines.ts';

interface FaceProps {
  /** 0 (unpleasant) to 100 (pleasant). */
  valence: number;
  /** 0 (asleep) to 100 (wide awake). */
  arousal: number;
  className?: string;
}

/** A face drawn with lines that follow two values: the mouth and brows tell pleasure, eyes and rays tell arousal. */
export function Face({ valence, arousal, className }: FaceProps) {
  const { mouth, eyes, pupils, brows, rays } = faceLines(valence, arousal);
  return (
    <svg
      className={className}
      viewBox="0 0 140 140"
      fill="none"
      stroke="currentColor"
      strokeWidth="4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="70" cy="70" r="48" />
      <path d={eyes} />
      <path d={mouth} />
      <path d={brows} strokeWidth="3.5" />
      <path d={rays} strokeWidth="3" opacity="0.7" />
      {pupils.map(({ cx, cy, r }) => (
        <circle key={cx} cx={cx} cy={cy} r={r} fill="currentColor" stroke="none" />
      ))}
    </svg>
  );
}
