interface MarkProps {
  /** Side in CSS pixels. */
  size?: number;
}

/** The mark: a leaf in a bowl, two strokes. Always beside the name, so it says nothing to a screen reader. */
export function Mark({ size = 28 }: MarkProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="var(--wellbeing)"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M3.5 15.5C3.5 23 9 28 16 28s12.5-5 12.5-12.5" />
      <path d="M14.5 21.5C13.5 12 16.5 5.5 25 3.5c1 8-2.5 12.8-9.8 13" />
    </svg>
  );
}
