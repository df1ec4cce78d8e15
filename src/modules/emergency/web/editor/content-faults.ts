import { ProtocolContent, type ProtocolSection, protocolSections } from '../../contract/protocol-content.ts';
import { faultsOfProtocol } from '../../rules/protocol-faults.ts';
import { type FormContent, tidy, valueAt } from './form-content.ts';

/** One thing to put right: where, which sentence says it, and what stands in that sentence. */
export interface FieldFault {
  /** `treatments.0.text`; empty when it concerns the whole. */
  readonly path: string;
  readonly key: FaultKey;
  readonly values: { readonly what?: string; readonly drug?: string; readonly slug?: string };
}

export type FaultKey =
  | 'required'
  | 'tooLong'
  | 'tooFew'
  | 'number'
  | 'range'
  | 'address'
  | 'date'
  | 'https'
  | 'invalid'
  | 'twice'
  | 'sourceUnknown'
  | 'figureUnsourced'
  | 'population'
  | 'unnamed'
  | 'unsaidFigure'
  | 'unsaidUnit'
  | 'unsourced'
  | 'unusedSource'
  | 'noLine'
  | 'upsideDown'
  | 'contradiction';

function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === '' || value === null || value === undefined || Number.isNaN(value);
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly format?: unknown;
}

function keyOfIssue({ code, format }: Issue, value: unknown): FaultKey {
  if (isBlank(value)) return 'required';
  if (code === 'too_big') return typeof value === 'number' ? 'number' : 'tooLong';
  if (code === 'too_small') return typeof value === 'number' ? 'number' : 'tooFew';
  if (code === 'custom') return typeof value === 'object' ? 'range' : 'invalid';
  if (format === 'url') return 'https';
  if (format === 'date') return 'date';
  if (format === 'regex') return 'address';
  return typeof value === 'number' ? 'number' : 'invalid';
}

function faultsOfForm(content: FormContent): FieldFault[] {
  const read = ProtocolContent.safeParse(content);
  if (read.success) return [];
  return read.error.issues.map((issue) => {
    const path = issue.path.map(String).join('.');
    return { path, key: keyOfIssue(issue, valueAt(content, path)), values: {} };
  });
}

// The rule speaks in short English sentences, on the server and here; each has its sentence in the reader's language.
const sayings: readonly (readonly [pattern: RegExp, key: FaultKey, field: string])[] = [
  [/^source (.+) is not listed$/, 'sourceUnknown', 'sources'],
  [/^a figure without a source$/, 'figureUnsourced', 'sources'],
  [/^(.+) is not among the populations$/, 'population', 'population'],
  [/^does not name (.+)$/, 'unnamed', 'text'],
  [/^does not say the unit (.+)$/, 'unsaidUnit', 'text'],
  [/^does not say (.+)$/, 'unsaidFigure', 'text'],
  [/^has no source$/, 'unsourced', 'sources'],
  [/^(.+) is used by no line$/, 'unusedSource', 'title'],
  [/^(.+) stands twice$/, 'twice', 'title'],
  [/^no line (.*)$/, 'noLine', 'adrenalineLine'],
  [/^compressionsPerMinute is upside down$/, 'upsideDown', 'compressionsPerMinute'],
  [/^adrenalineEverySeconds is upside down$/, 'upsideDown', 'adrenalineEverySeconds'],
];

function pathOfPlace(content: FormContent, place: string, what: string): string {
  if (place === 'sources') {
    const index = content.sources.findLastIndex(({ id }) => what.startsWith(`${id} `));
    return `sources.${index}`;
  }
  if (place === 'resuscitation') {
    const isShock = content.resuscitation?.shockLine === what.slice('no line '.length);
    return isShock ? 'resuscitation.shock' : 'resuscitation';
  }
  const [section = '', id = ''] = place.split(' ');
  const known = protocolSections.find((one): one is ProtocolSection => one === section);
  const index = known ? content[known].findIndex((line) => line.id === id) : -1;
  return index < 0 ? '' : `${section}.${index}`;
}

/** What the content check says, led back to the field it is about. */
export function readFault(content: FormContent, fault: string): FieldFault {
  const pair = /^(\S+) (\S+) \/ (\S+) (\S+): (.+)$/.exec(fault);
  if (pair) {
    const [, one = '', oneLine = '', other = '', otherLine = '', drug = ''] = pair;
    const [mine, theirs] = one === content.slug ? [oneLine, other] : [otherLine, one];
    const index = content.treatments.findIndex(({ id }) => id === mine);
    return {
      path: index < 0 ? '' : `treatments.${index}.text`,
      key: 'contradiction',
      values: { drug, slug: theirs },
    };
  }
  const [, place = '', what = ''] = /^(.+?): (.+)$/.exec(fault) ?? [];
  for (const [pattern, key, field] of sayings) {
    const found = pattern.exec(what);
    if (!found) continue;
    const at = pathOfPlace(content, place, what);
    const path = at === 'resuscitation.shock' ? 'resuscitation.shockLine' : at && `${at}.${field}`;
    return { path, key, values: found[1] === undefined ? {} : { what: found[1] } };
  }
  const twice = /^line (.+) stands twice$/.exec(fault);
  return { path: '', key: twice ? 'twice' : 'invalid', values: { what: twice?.[1] ?? fault } };
}

/** Everything that stops a content from being submitted, each fault at its field, the form's own first. */
export function faultsOfContent(content: FormContent): FieldFault[] {
  const tidied = tidy(content);
  const ofForm = faultsOfForm(tidied);
  const wrong = new Set(ofForm.map(({ path }) => path));
  const ofRule = faultsOfProtocol(tidied)
    .map((fault) => readFault(tidied, fault))
    .filter(({ path, key, values }) => {
      // An empty field says so by itself, once.
      if (wrong.has(path)) return false;
      return !(key === 'unnamed' && !values.what) && !/^(NaN|null)$/.test(values.what ?? '');
    });
  return [...ofForm, ...ofRule];
}
