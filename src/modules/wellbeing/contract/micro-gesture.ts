import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';

const Step = z.object({
  seconds: z.number(),
  breath: z.enum(['in', 'hold', 'out']).nullish(),
  text: z.string(),
});

/** Positions of the body in which a gesture can be done. */
export const gesturePostures = ['sitting', 'standing', 'lying'] as const;

/** One language's words for a gesture. */
export const GestureWords = z.looseObject({
  title: z.string(),
  summary: z.string(),
  posture: z.string(),
  steps: z.array(Step),
  evidence: z.string(),
  cautions: z.array(z.string()),
});

export const GestureSource = z.looseObject({ title: z.string(), year: z.int() });

/** A micro-gesture of at most 90 seconds, with what is known of it and for whom it is not. */
export const MicroGesture = z
  .object({
    slug: z.string(),
    position: z.int(),
    duration_seconds: z.int().min(10).max(90),
    evidence_grade: z.enum(['A', 'B', 'C', 'D']),
    clinical_review: z.enum(['required', 'done']),
    postures: z.array(z.enum(gesturePostures)).min(1),
    suits: z.record(z.string(), z.number()),
    needs: z.record(z.string(), z.union([z.boolean(), z.string()])),
    content: z.object({ fr: GestureWords, en: GestureWords }),
    contraindications: z.object({ fr: z.array(z.string()), en: z.array(z.string()) }),
    sources: z.array(GestureSource),
  })
  .meta({ id: 'MicroGesture' });
export type MicroGesture = z.infer<typeof MicroGesture>;

export const microGestures = defineResource({
  module: 'wellbeing',
  path: 'micro-gestures',
  table: 'micro_gestures',
  noun: 'un micro-geste',
  key: 'slug',
  keySchema: z.string().regex(/^[a-z0-9-]{2,40}$/),
  row: MicroGesture,
  canDelete: false,
  orderBy: { column: 'position', direction: 'asc' },
  access: { list: 'public', get: 'public' },
});
