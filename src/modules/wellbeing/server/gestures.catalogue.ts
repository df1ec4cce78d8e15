import {
  CatalogueError,
  type CataloguePart,
  readRecordFiles,
  readRecords,
} from '#platform/catalogue/index.ts';
import { gestureRow } from '../rules/gesture-row.ts';
import { EvidenceGradeKey, GestureFile } from './gesture.schema.ts';

const gradesFile = 'evidence-grades.json';

export const microGestures: CataloguePart = {
  name: 'micro-gestures',
  table: 'micro_gestures',
  key: 'slug',
  columns: {
    slug: 'text',
    position: 'smallint',
    duration_seconds: 'smallint',
    evidence_grade: 'text',
    clinical_review: 'text',
    postures: 'text[]',
    suits: 'jsonb',
    needs: 'jsonb',
    content: 'jsonb',
    contraindications: 'jsonb',
    sources: 'jsonb',
  },
  whenWithdrawn: 'delete',
  code: [
    import.meta.url,
    new URL('./gesture.schema.ts', import.meta.url).href,
    new URL('../rules/gesture-row.ts', import.meta.url).href,
  ],
  async read(folder) {
    const [gestures, grades] = await Promise.all([
      readRecordFiles(folder, 'gestures', GestureFile, { except: [gradesFile] }),
      readRecords(folder, `gestures/${gradesFile}`, EvidenceGradeKey),
    ]);
    return gestures.map((gesture) => {
      const meaning = grades.find(({ grade }) => grade === gesture.evidenceGrade);
      if (meaning === undefined) {
        const complaint = `grade ${gesture.evidenceGrade} is not explained`;
        throw new CatalogueError(`gestures/${gradesFile}`, undefined, complaint);
      }
      return gestureRow(gesture, meaning);
    });
  },
};
