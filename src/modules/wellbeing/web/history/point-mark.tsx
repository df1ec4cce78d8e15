import css from './ribbon.module.css';
import type { Point } from './signal-history.ts';
import { useSourceWord } from './source-word.ts';

type Shape = 'disc' | 'square' | 'triangle';

const paths: Record<Shape, string> = {
  disc: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0',
  square: 'M-4.2 -4.2h8.4v8.4h-8.4z',
  triangle: 'M0 -5.4L5.2 4H-5.2z',
};

/** Each instrument has its shape, so that two on one picture are told apart without colour. */
export function shapeOf(source: Point['source']): Shape {
  if (source === 'scan_sliders') return 'disc';
  return source === 'SAM' ? 'square' : 'triangle';
}

/** A point of a picture whose places are percentages, which a path by itself cannot follow. */
export function PointMark({ shape, x, y }: { shape: Shape; x: string; y: string }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the picture around it has its name
    <svg x={x} y={y} overflow="visible">
      <path className={css.point} d={paths[shape]} />
    </svg>
  );
}

/** The name of each shape, once there are several. */
export function ShapeNames({ sources }: { sources: readonly Point['source'][] }) {
  const wordOf = useSourceWord();
  const used = [...new Set(sources)].toSorted();
  if (used.length < 2) return null;
  return (
    <p className={css.shapes}>
      {used.map((source) => (
        <span key={source}>
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
            <path className={css.point} d={paths[shapeOf(source)]} />
          </svg>
          {wordOf(source)}
        </span>
      ))}
    </p>
  );
}
