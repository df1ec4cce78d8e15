import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogueFolder, readRecordFiles } from '#platform/catalogue/index.ts';
import { ProtocolContent } from '../contract/protocol-content.ts';
import { protocolDifferences } from './protocol-differences.ts';
import { linesOf } from './protocol-faults.ts';

const protocols = await readRecordFiles(catalogueFolder, 'protocols', ProtocolContent);
const [model] = protocols;
if (!model) throw new Error('the catalogue holds no protocol');

test('a protocol does not differ from itself, nor from a copy with another version number', () => {
  for (const one of protocols) {
    expect(protocolDifferences(one, { ...structuredClone(one), version: 7, clinicalReview: 'done' })).toEqual(
      [],
    );
  }
});

test('from nothing, everything is added', () => {
  const found = protocolDifferences(undefined, model);
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['added']));
  expect(found.filter(({ section }) => section !== 'about' && section !== 'sources')).toHaveLength(
    linesOf(model).length,
  );
});

test('every line changed, and no other, is named', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(model.recognition.length - 1)), (places) => {
      const recognition = model.recognition.map((line, index) =>
        places.includes(index) ? { ...line, text: `${line.text} Autre.` } : line,
      );
      const found = protocolDifferences(model, { ...model, recognition });
      expect(found.map(({ kind, id }) => [kind, id])).toEqual(
        places.toSorted((a, b) => a - b).map((index) => ['changed', model.recognition[index]?.id]),
      );
    }),
  );
});

test('a dose changed beside an unchanged sentence, a line gone, an order turned round', () => {
  const [treatment, ...others] = model.treatments;
  if (!treatment) throw new Error('no treatment');
  const dose = { ...treatment.dose, low: treatment.dose.low / 2 };
  const harder = protocolDifferences(model, { ...model, treatments: [{ ...treatment, dose }, ...others] });
  expect(harder).toMatchObject([{ kind: 'changed', section: 'treatments', id: treatment.id }]);
  const [gone, ...left] = model.severity;
  expect(protocolDifferences(model, { ...model, severity: left })).toMatchObject([
    { kind: 'removed', section: 'severity', id: gone?.id, after: null },
  ]);
  const firstActions = model.firstActions.toReversed();
  expect(protocolDifferences(model, { ...model, firstActions })).toMatchObject([
    { kind: 'reordered', section: 'firstActions' },
  ]);
});
