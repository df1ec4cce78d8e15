import { expect, test } from 'vitest';
import asthma from '../../../../../catalogue/protocols/asthme.json' with { type: 'json' };
import { ProtocolContent } from '../../contract/protocol-content.ts';
import { faultsOfContent, readFault } from './content-faults.ts';
import {
  emptyContent,
  freshId,
  isFormContent,
  previewOf,
  slugOf,
  valueAt,
  withValue,
} from './form-content.ts';

const content = ProtocolContent.parse(asthma);
const at = (path: string, value: unknown) => faultsOfContent(withValue(content, path, value));
const paths = (path: string, value: unknown) => at(path, value).map((one) => `${one.path} ${one.key}`);

test('what is shipped has no fault', () => {
  expect(faultsOfContent(content)).toEqual([]);
});

test('each fault of the form stands at its own field', () => {
  expect(paths('title', '')).toEqual(['title required']);
  expect(paths('title', 'x'.repeat(121))).toEqual(['title tooLong']);
  expect(paths('reviewOn', 'demain')).toEqual(['reviewOn date']);
  expect(paths('populations', [])).toContain('populations required');
  expect(paths('firstActions', content.firstActions.slice(0, 1))).toContain('firstActions tooFew');
  expect(paths('sources.0.url', 'http://exemple.fr')).toEqual(['sources.0.url https']);
  expect(paths('sources.0.year', 1900)).toEqual(['sources.0.year number']);
  expect(paths('treatments.0.dose.low', Number.NaN)).toEqual(['treatments.0.dose.low required']);
});

test('each fault of the content check stands at its own field, and none is left without its sentence', () => {
  expect(paths('pitfalls.0', { id: 'a', text: 'Donner 3 mg.', sources: [] })).toContain(
    'pitfalls.0.sources figureUnsourced',
  );
  expect(paths('treatments.0.drug', 'kryptonite')).toContain('treatments.0.text unnamed');
  expect(paths('treatments.0.dose.low', 0.0123)).toContain('treatments.0.text unsaidFigure');
  expect(paths('treatments.0.sources', [])).toContain('treatments.0.sources unsourced');
  expect(paths('pitfalls.0.sources', ['nulle-part'])).toContain('pitfalls.0.sources sourceUnknown');
  const spare = [...content.sources, { ...content.sources[0], id: 'source-99' }];
  expect(paths('sources', spare)).toEqual([`sources.${spare.length - 1}.title unusedSource`]);
  const elsewhere = `asthme ${content.treatments[1]?.id} / coma g30: glucose`;
  expect(readFault(content, elsewhere)).toEqual({
    path: 'treatments.1.text',
    key: 'contradiction',
    values: { drug: 'glucose', slug: 'coma' },
  });
});

test('an empty form is written without a crash, and each new line has a name of its own', () => {
  const blank = emptyContent(new Date(2026, 10, 26));
  expect(faultsOfContent(blank).every(({ key }) => key === 'required')).toBe(true);
  expect(isFormContent(JSON.parse(JSON.stringify(blank)))).toBe(true);
  expect(isFormContent({ title: 'x' })).toBe(false);
  const first = freshId('ligne', blank);
  const grown = withValue(blank, 'pitfalls', [...blank.pitfalls, { id: first, text: '', sources: [] }]);
  expect(freshId('ligne', grown)).not.toBe(first);
  expect(slugOf('  Œdème aigu (OAP), à l’hôpital ')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('a preview shows what is readable, and counts the rest', () => {
  expect(previewOf(content)).toEqual({ structure: content, leftOut: 0 });
  const { structure, leftOut } = previewOf(withValue(content, 'pitfalls.0.text', ' '));
  expect([structure.pitfalls.length, leftOut]).toEqual([content.pitfalls.length - 1, 1]);
});

test('a value is changed in its place, and nothing else', () => {
  const changed = withValue(content, 'treatments.0.dose.low', 7);
  expect(valueAt(changed, 'treatments.0.dose.low')).toBe(7);
  expect(changed.treatments[1]).toBe(content.treatments[1]);
  const [first] = withValue(content, 'pitfalls.0.population', undefined).pitfalls;
  expect(first).not.toHaveProperty('population');
});
