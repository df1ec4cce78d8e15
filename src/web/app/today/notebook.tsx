/** The desk: an open notebook, a bowl with its leaf, the line of the table. Ink and one accent. */
export function Notebook({ className }: { className?: string }) {
  return (
    <svg
      className={className}
      viewBox="0 66 360 156"
      fill="none"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <g stroke="var(--line)">
        <path d="M8 214h344" />
      </g>
      <g stroke="var(--ink-soft)">
        <path
          d="M26 200c26-14 54-14 80 0 26-14 54-14 80 0V92c-26-14-54-14-80 0-26-14-54-14-80 0z"
          fill="var(--card)"
        />
        <path d="M106 92v108" />
        <path d="M44 114c14-5 30-5 44 0M44 134c14-5 30-5 44 0M44 154c9-3 19-4 28-3" opacity="0.55" />
        <path d="M124 168c10-16 18-4 26-22 6-12 10-14 20-16" stroke="var(--accent)" />
      </g>
      <g stroke="var(--accent)" strokeWidth="4">
        <path d="M216 142c0 40 26 66 58 66s58-26 58-66" />
        <path d="M266 176c-5-48 11-84 56-96 6 44-14 70-51 71" />
      </g>
    </svg>
  );
}
