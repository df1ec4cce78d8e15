import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { catalogueFolder, readRecordFiles } from '#platform/catalogue/index.ts';
import { ProtocolContent } from '../contract/protocol-content.ts';
import { linesOf } from './protocol-faults.ts';
import { protocolText } from './protocol-text.ts';

let protocols: ProtocolContent[];

beforeAll(async () => {
  protocols = await readRecordFiles(catalogueFolder, 'protocols', ProtocolContent);
});

/** Lines of the text that begin with this sentence. */
const places = (text: string, sentence: string) =>
  text.split('\n').filter((line) => line === sentence || line.startsWith(`${sentence} [`));

test('every line of every shipped protocol stands letter for letter in its text, at the beginning of a line', () => {
  const missing = protocols.flatMap((protocol) => {
    const text = protocolText(protocol);
    return linesOf(protocol)
      .filter(({ line }) => places(text, line.text).length === 0)
      .map(({ line }) => `${protocol.slug} ${line.id}`);
  });
  expect(protocols.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});

test('whatever its lines say, each stands in the text, and the text names every source', () => {
  const sentence = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((said) => !/[\n\r]/.test(said));
  fc.assert(
    fc.property(fc.nat(), fc.array(sentence, { minLength: 2, maxLength: 8 }), (which, sentences) => {
      const [model] = protocols.slice(which % protocols.length);
      if (!model) throw new Error('no protocol to write into');
      const firstActions = sentences.map((text, index) => ({ id: `line-${index}`, text, sources: [] }));
      const text = protocolText({ ...model, firstActions });
      expect(sentences.filter((said) => !text.includes(`\n${said}\n`))).toEqual([]);
      expect(model.sources.filter(({ title }) => !text.includes(title))).toEqual([]);
    }),
  );
});

test('a line for some only says for whom', () => {
  const [model] = protocols;
  if (!model) throw new Error('no protocol');
  const line = { id: 'one', text: 'Peser.', population: ['child' as const], sources: [] };
  const populations: ProtocolContent['populations'] = ['adult', 'child'];
  expect(protocolText({ ...model, populations, pitfalls: [line] })).toContain('\nPeser. [enfant]\n');
  expect(protocolText({ ...model, populations: ['child'], pitfalls: [line] })).toContain('\nPeser.\n');
});
