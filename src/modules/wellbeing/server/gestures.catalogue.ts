import {
  CatalogueError,
  type CataloguePart,
  readRecordFiles,
  readRecords,
} from '#platform/catalogue/index.ts';
import { EvidenceGradeKey, GestureFile, unrollSteps } from './gesture.schema.ts';

const languages = ['fr', 'en'] as const;
const gradesFile = 'evidence-grades.json';

/** Everything a screen needs to show and pace the gesture in one language. */
function contentIn(language: 'fr' | 'en', gesture: GestureFile, gradeMeaning: string) {
  return {
    title: gesture.title[language],
    summary: gesture.summary[language],
    posture: gesture.posture[language],
    steps: unrollSteps(gesture.steps).map((step) => ({
      seconds: step.seconds,
      breath: step.breath ?? null,
      text: step[language],
    })),
    evidence: gesture.evidence[language],
    gradeMeaning,
    cautions: gesture.cautions[language],
  };
}

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
  code: [import.meta.url, new URL('./gesture.schema.ts', import.meta.url).href],
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
      return {
        slug: gesture.slug,
        position: gesture.position,
        duration_seconds: gesture.durationSeconds,
        evidence_grade: gesture.evidenceGrade,
        clinical_review: gesture.clinicalReview,
        postures: gesture.postures,
        suits: gesture.suits,
        needs: gesture.needs,
        content: Object.fromEntries(
          languages.map((language) => [language, contentIn(language, gesture, meaning[language])]),
        ),
        contraindications: gesture.contraindications,
        sources: gesture.sources,
      };
    });
  },
};
