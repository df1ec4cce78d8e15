import { faceLines } from './face-lines.ts';

interface ArousalFigureProps {
  /** 0 (asleep) to 100 (wide awake). */
  arousal: number;
  className?: string;
}

/** A seated body whose core goes from a still pond to a burst: how awake, whatever the mood. */
export function ArousalFigure({ arousal, className }: ArousalFigureProps) {
  const { lids, eyes } = faceLines(50, arousal);
  const share = arousal / 100;
  const ringCount = Math.round(share * 4);
  const burst = Array.from({ length: 8 }, (_, index) => {
    const angle = (index * Math.PI) / 4 + Math.PI / 8;
    const from = 10;
    const to = 10 + 14 * share;
    const at = (radius: number) =>
      `${(70 + radius * Math.cos(angle)).toFixed(1)} ${(102 + radius * Math.sin(angle)).toFixed(1)}`;
    return `M${at(from)}L${at(to)}`;
  }).join('');
  return (
    <svg
      className={className}
      viewBox="0 0 140 140"
      fill="none"
      stroke="currentColor"
      strokeWidth="5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="70" cy="38" r="28" />
      <g transform="translate(70 38) scale(0.62) translate(-70 -62)">
        <path d={lids} strokeWidth="6" />
        {eyes.map((eye) => (
          <ellipse key={eye.cx} {...eye} fill="currentColor" stroke="none" />
        ))}
      </g>
      <path d="M22 136c0-34 18-58 48-58s48 24 48 58" />
      <circle cx="70" cy="102" r="4" fill="currentColor" stroke="none" />
      {ringCount > 0 && <path d={burst} strokeWidth="3" />}
    </svg>
  );
}
