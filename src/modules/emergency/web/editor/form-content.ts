import {
  type ProtocolContent,
  ProtocolLine,
  protocolSections,
  TreatmentLine,
} from '../../contract/protocol-content.ts';

/** The content while it is written: shaped like a protocol, its values possibly still empty. */
export type FormContent = ProtocolContent;

const reviewAfterMonths = 12;

/** A blank protocol, one empty line where the form asks for one. */
export function emptyContent(today: Date): FormContent {
  const reviewOn = new Date(Date.UTC(today.getFullYear(), today.getMonth() + reviewAfterMonths, 1));
  const line = (id: string) => [{ id, text: '', sources: [] }];
  return {
    ...{ slug: '', title: '', category: 'other', populations: ['adult'], version: 1 },
    ...{ reviewOn: reviewOn.toISOString().slice(0, 10), clinicalReview: 'required', ednItems: [] },
    vocabulary: { abbreviations: [], synonyms: [], lay: [], signs: [] },
    ...{ recognition: line('ligne-1'), severity: line('ligne-2') },
    firstActions: [...line('ligne-3'), ...line('ligne-4')],
    ...{ treatments: [], monitoring: line('ligne-5'), pitfalls: line('ligne-6') },
    ...{ calls: line('ligne-7'), handOver: line('ligne-8') },
    sources: [{ id: 'source-1', authority: '', title: '', year: today.getFullYear(), url: null }],
    doubts: [],
  };
}

/** What the code assistant counts by, still to be filled in. */
export function emptyResuscitation(): NonNullable<FormContent['resuscitation']> {
  const blank = Number.NaN;
  return {
    ...{ compressionsPerMinute: [blank, blank], cycleSeconds: blank, adrenalineEverySeconds: [blank, blank] },
    ...{ adrenalineLine: '', shockLine: '', sources: [] },
  };
}

/** « Asthme aigu grave » → `asthme-aigu-grave` */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return plain.slice(0, 60).replaceAll(/^-+|-+$/g, '');
}

/** A name that no line or source of the protocol bears; a line keeps its own through every version. */
export function freshId(kind: 'ligne' | 'source', content: FormContent): string {
  const used = new Set([
    ...protocolSections.flatMap((section) => content[section].map(({ id }) => id)),
    ...content.sources.map(({ id }) => id),
  ]);
  let count = used.size + 1;
  while (used.has(`${kind}-${count}`)) count += 1;
  return `${kind}-${count}`;
}

function tidyValue(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().trim().normalize('NFC');
  if (Array.isArray(value)) return value.map(tidyValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidyValue(inner)]));
}

/** What would be sent: no space around a sentence, accents in one piece. */
export function tidy(content: FormContent): FormContent {
  return tidyValue(content) as FormContent;
}

/** What can be shown to readers of a content that is still being written, and how many lines cannot yet. */
export function previewOf(content: FormContent): { structure: ProtocolContent; leftOut: number } {
  const structure = tidy(content);
  let leftOut = 0;
  const readable = <Kept>(
    lines: readonly Kept[],
    schema: { safeParse(line: unknown): { success: boolean } },
  ) =>
    lines.filter((line) => {
      const { success } = schema.safeParse(line);
      if (!success) leftOut += 1;
      return success;
    });
  const { treatments, ...rest } = structure;
  const lines = Object.fromEntries(
    protocolSections
      .filter((section) => section !== 'treatments')
      .map((section) => [section, readable(structure[section], ProtocolLine)]),
  );
  return { structure: { ...rest, ...lines, treatments: readable(treatments, TreatmentLine) }, leftOut };
}

/** The value that stands at a path such as `treatments.0.dose.low`. */
export function valueAt(content: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inside, key) => {
    if (typeof inside !== 'object' || inside === null) return undefined;
    return (inside as Record<string, unknown>)[key];
  }, content);
}

/** The same content with another value at a path; `undefined` takes the key away. */
export function withValue<Whole>(whole: Whole, path: string, value: unknown): Whole {
  const [key = '', ...rest] = path.split('.');
  const before = (whole as Record<string, unknown>)[key];
  const after = rest.length === 0 ? value : withValue(before, rest.join('.'), value);
  if (Array.isArray(whole)) return whole.map((one, at) => (String(at) === key ? after : one)) as Whole;
  const { [key]: _before, ...others } = whole as Record<string, unknown>;
  return (after === undefined ? others : { ...whole, [key]: after }) as Whole;
}

/** Whether something kept on the device still has the shape that the form needs. */
export function isFormContent(kept: unknown): kept is FormContent {
  const lists = [...protocolSections, 'sources', 'doubts', 'ednItems', 'populations'];
  return (
    lists.every((name) => Array.isArray(valueAt(kept, name))) &&
    ['abbreviations', 'synonyms', 'lay', 'signs'].every((name) =>
      Array.isArray(valueAt(kept, `vocabulary.${name}`)),
    )
  );
}
