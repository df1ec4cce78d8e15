type Language = 'fr' | 'en';
type Words = Readonly<Record<Language, string>>;
type Sentences = Readonly<Record<Language, readonly string[]>>;

interface WrittenStep extends Words {
  readonly seconds: number;
  readonly breath?: 'in' | 'hold' | 'out' | undefined;
}

/** A gesture as the files of the catalogue write it. */
export interface WrittenGesture {
  readonly slug: string;
  readonly position: number;
  readonly durationSeconds: number;
  readonly evidenceGrade: string;
  readonly clinicalReview: string;
  readonly postures: readonly string[];
  readonly suits: Readonly<Record<string, number | undefined>>;
  readonly needs: Readonly<Record<string, boolean | string>>;
  readonly title: Words;
  readonly summary: Words;
  readonly posture: Words;
  readonly steps: readonly (
    | WrittenStep
    | { readonly repeat: number; readonly steps: readonly WrittenStep[] }
  )[];
  readonly evidence: Words;
  readonly contraindications: Sentences;
  readonly cautions: Sentences;
  readonly sources: readonly object[];
}

/** Writes repeated rounds out, so that whoever paces them only counts seconds. */
export function unrollSteps(steps: WrittenGesture['steps']): WrittenStep[] {
  return steps.flatMap((step) =>
    'repeat' in step ? Array.from({ length: step.repeat }, () => step.steps).flat() : [step],
  );
}

/** Everything a screen needs to show and pace the gesture in one language. */
function contentIn(language: Language, gesture: WrittenGesture, gradeMeaning: string) {
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

/** The row that a written gesture becomes: in the database, and in the copy that a page keeps for when it is offline. */
export function gestureRow(gesture: WrittenGesture, gradeMeaning: Words) {
  return {
    slug: gesture.slug,
    position: gesture.position,
    duration_seconds: gesture.durationSeconds,
    evidence_grade: gesture.evidenceGrade,
    clinical_review: gesture.clinicalReview,
    postures: gesture.postures,
    suits: gesture.suits,
    needs: gesture.needs,
    content: {
      fr: contentIn('fr', gesture, gradeMeaning.fr),
      en: contentIn('en', gesture, gradeMeaning.en),
    },
    contraindications: gesture.contraindications,
    sources: gesture.sources,
  };
}
