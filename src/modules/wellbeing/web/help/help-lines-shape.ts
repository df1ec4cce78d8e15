import type { z } from 'zod';
import type { HelpLine } from '#modules/wellbeing/contract/help-line.ts';
import { answerOf, count, listOf, object, text } from '#web/shared/api/shape.ts';

type Line = z.infer<typeof HelpLine>;
type ShownColumn = Exclude<
  keyof Line,
  'audience_fr' | 'audience_en' | 'verification' | 'source_label' | 'source_url'
>;

const line = object<Pick<Line, ShownColumn>>({
  slug: text,
  position: count,
  number: text,
  channels: listOf(text),
  label_fr: text,
  label_en: text,
  description_fr: text,
  description_en: text,
  hours_fr: text,
  hours_en: text,
  verified_on: text,
});

/** A page of help lines, checked without zod: the panel is on every screen. */
export const helpLinesAnswer = answerOf(
  object<{ items: Pick<Line, ShownColumn>[] }>({ items: listOf(line) }),
);
