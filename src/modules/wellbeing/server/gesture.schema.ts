import { z } from 'zod';
import { gesturePostures } from '../contract/micro-gesture.ts';
import { affectStates } from '../rules/affect-state.ts';
import { unrollSteps } from '../rules/gesture-row.ts';

/** How a gesture's file is written. `catalogue/README.md` says the same in words. */

const text = z.string().trim().min(1).max(500);
const inBothLanguages = z.strictObject({ fr: text, en: text });
const listInBothLanguages = z
  .strictObject({ fr: z.array(text).min(1), en: z.array(text).min(1) })
  .refine(({ fr, en }) => fr.length === en.length, 'both languages must say the same number of things');

const Step = z.strictObject({
  seconds: z.int().min(1).max(60),
  /** Present when a pacer moves with the breath. */
  breath: z.enum(['in', 'hold', 'out']).optional(),
  fr: text,
  en: text,
});

const Round = z.strictObject({ repeat: z.int().min(2).max(20), steps: z.array(Step).min(1) });

const Source = z.strictObject({
  authors: text,
  title: text,
  journal: text,
  reference: z.string().nullable(),
  year: z.int().min(1900).max(2100),
  doi: z
    .string()
    .regex(/^10\.\d{4,}\/\S+$/)
    .nullable(),
  pmid: z
    .string()
    .regex(/^\d{7,8}$/)
    .nullable(),
  url: z.url({ protocol: /^https$/ }),
});

const strength = z.union([z.literal(1), z.literal(2), z.literal(3)]).optional();
const suitsShape = Object.fromEntries(affectStates.map((state) => [state, strength]));

export const evidenceGrades = ['A', 'B', 'C', 'D'] as const;

export const EvidenceGradeKey = z.strictObject({ grade: z.enum(evidenceGrades), fr: text, en: text });

export const GestureFile = z
  .strictObject({
    slug: z.string().regex(/^[a-z0-9-]{2,40}$/),
    position: z.int().min(1),
    durationSeconds: z.int().min(10).max(90),
    evidenceGrade: z.enum(evidenceGrades),
    /** `required` until a clinician has read the gesture and signed in the file's history. */
    clinicalReview: z.enum(['required', 'done']),
    suits: z.strictObject(suitsShape).refine((suits) => Object.keys(suits).length > 0, 'suits no state'),
    /** Every position of the body in which it can be done; all three: any. */
    postures: z
      .array(z.enum(gesturePostures))
      .min(1)
      .refine((all) => new Set(all).size === all.length, 'says a posture twice'),
    needs: z.strictObject({
      sound: z.boolean(),
      space: z.enum(['none', 'steps', 'bed', 'outside']),
      hands: z.enum(['none', 'one', 'both']),
      water: z.boolean(),
      phone: z.boolean(),
      paper: z.boolean(),
      /** Another person, who agrees. */
      person: z.boolean(),
    }),
    title: inBothLanguages,
    summary: inBothLanguages,
    posture: inBothLanguages,
    steps: z.array(z.union([Step, Round])).min(2),
    evidence: inBothLanguages,
    contraindications: listInBothLanguages,
    cautions: listInBothLanguages,
    sources: z.array(Source).min(1),
  })
  .refine(
    ({ steps, durationSeconds }) =>
      unrollSteps(steps).reduce((sum, { seconds }) => sum + seconds, 0) === durationSeconds,
    { path: ['durationSeconds'], message: 'must be the sum of the steps' },
  );
export type GestureFile = z.infer<typeof GestureFile>;
