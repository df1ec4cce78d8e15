import { MicroGesture } from '#modules/wellbeing/contract/micro-gesture.ts';
import { gestureRow, type WrittenGesture } from '#modules/wellbeing/rules/gesture-row.ts';
import evidenceGrades from '../../../../../catalogue/gestures/evidence-grades.json' with { type: 'json' };

const files = import.meta.glob<WrittenGesture>(
  ['../../../../../catalogue/gestures/*.json', '!../../../../../catalogue/gestures/evidence-grades.json'],
  { eager: true, import: 'default' },
);

/**
 * The library as this version of the application was built with it, in a file that the service worker keeps with the
 * rest: one visit to any page is enough to play every gesture without network.
 */
export const bundledGestures: readonly MicroGesture[] = Object.values(files)
  .map((file) => {
    const meaning = evidenceGrades.find(({ grade }) => grade === file.evidenceGrade);
    return MicroGesture.parse(gestureRow(file, meaning ?? { fr: '', en: '' }));
  })
  .toSorted((a, b) => a.position - b.position);
