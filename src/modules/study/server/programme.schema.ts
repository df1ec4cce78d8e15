import { z } from 'zod';

/** How the programme's files are written. `catalogue/README.md` says the same in words. */

const text = z.string().trim().min(1).max(600);
const sourceKey = z.string().min(1);

export const ProgrammeSource = z.strictObject({
  key: sourceKey,
  label: text,
  where: text,
  version: z.string().nullable(),
  date: z.iso.date().nullable(),
  licence: text,
  usedFor: text,
  reliability: text,
});
export type ProgrammeSource = z.infer<typeof ProgrammeSource>;

export const TeachingUnit = z.strictObject({
  number: z.int().min(1).max(11),
  title: text,
  longTitle: text,
  longTitleConfirmed: z.boolean(),
  firstItem: z.int().min(1).max(367),
  lastItem: z.int().min(1).max(367),
  sources: z.strictObject({ title: sourceKey, longTitle: sourceKey, range: sourceKey }),
});
export type TeachingUnit = z.infer<typeof TeachingUnit>;

export const EdnItem = z.strictObject({
  number: z.int().min(1).max(367),
  title: text,
  titleConfirmed: z.boolean(),
  otherWording: z
    .strictObject({ title: text, source: sourceKey, difference: z.enum(['minor', 'wording']) })
    .optional(),
  titleVerbatim: text.optional(),
  seeItems: z.array(z.int().min(1).max(367)).min(1).optional(),
  teachingUnit: z.int().min(1).max(11).nullable(),
  specialties: z.array(z.string().trim().min(1).max(60)),
  rankAObjectives: z.int().min(0),
  rankBObjectives: z.int().min(0),
  sources: z.strictObject({
    title: sourceKey,
    teachingUnit: sourceKey.optional(),
    specialties: sourceKey.optional(),
    objectives: sourceKey,
  }),
});
export type EdnItem = z.infer<typeof EdnItem>;

export const StartingSituation = z.strictObject({
  number: z.int().min(1).max(356),
  title: text,
  status: z.enum(['confirmed', 'wording-differs', 'disputed']),
  otherWording: z.strictObject({ title: text, source: sourceKey }).optional(),
  category: text.nullable(),
  sources: z.strictObject({ title: sourceKey }),
});
export type StartingSituation = z.infer<typeof StartingSituation>;
