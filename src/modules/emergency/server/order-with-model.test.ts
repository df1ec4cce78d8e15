import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createModelDoor, type ModelDoor } from '#platform/ai/index.ts';
import { type Behaviour, type FakeModel, startFakeModel } from '#test/harness/fake-model.ts';
import type { Answer } from '../contract/answer.ts';
import { ForeignSubject } from '../contract/foreign-subject.ts';
import { ProtocolContent } from '../contract/protocol-content.ts';
import { VocabularyRecord } from '../contract/vocabulary.ts';
import { ask } from '../rules/ask/ask.ts';
import { buildReference, type Dictionary, type Reference } from '../rules/ask/reference.ts';
import { protocolText } from '../rules/protocol-text.ts';
import { hostileInstructions } from './hostile-instructions.fixture.ts';
import { orderWithModel } from './order-with-model.ts';

const catalogue = join(import.meta.dirname, '../../../../catalogue');

function readAll<S extends z.ZodType>(folder: string, schema: S): z.output<S>[] {
  return readdirSync(join(catalogue, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => schema.parse(JSON.parse(readFileSync(join(catalogue, folder, name), 'utf8'))));
}

let model: FakeModel;
let door: ModelDoor;
let protocols: ProtocolContent[];
let dictionary: Dictionary;
let reference: Reference;

beforeAll(async () => {
  protocols = readAll('protocols', ProtocolContent);
  dictionary = {
    entries: readAll('emergency-vocabulary', z.array(VocabularyRecord)).flat(),
    foreign: readAll('emergency-foreign', z.array(ForeignSubject)).flat(),
  };
  reference = buildReference(protocols, dictionary);
  model = await startFakeModel();
  door = createModelDoor({ settings: model.settings, logger: { warn: () => undefined } });
});
afterAll(async () => {
  door.close();
  await model.close();
});

const clear = 'OAP furosémide trinitrine dose';
const Sent = z.object({ passages: z.array(z.object({ text: z.string() })) });
const bySearch = { by: { kind: 'embedded', name: 'hygie-ask' }, picked: 0 };
const agreed = () => Promise.resolve(true);
const idsIn = (prompt: string) => [...prompt.matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);

/** Whatever a model said: the search's own answer, with each of its lines once, letter for letter. */
async function expectSame(question: string, found: Answer, contents: readonly ProtocolContent[]) {
  const { answer, order } = await orderWithModel(door, agreed, question, found);
  const { quotations, ...rest } = answer;
  const { quotations: searched, ...alone } = found;
  expect(rest).toEqual(alone);
  const sorted = (lines: Answer['quotations']) => lines.map((line) => JSON.stringify(line)).sort();
  expect(sorted(quotations)).toEqual(sorted(searched));
  for (const { text, slug } of quotations) {
    const content = contents.find((one) => one.slug === slug);
    expect(content && protocolText(content)).toContain(text);
  }
  expect(order.picked).toBeLessThanOrEqual(quotations.length);
  return order;
}

describe('leaves the search’s answer as it is', () => {
  const faults: [what: string, behaviour: Behaviour][] = [
    ['a composed dose', { says: { order: ['Furosémide 400 mg IV en bolus'] } }],
    ['words beside an empty list', { says: { order: [], answer: 'Adrénaline 10 mg IVD' } }],
    ['foreign ids', { says: { order: ['99-abcdef', 'asthme/adrenaline', '0', '-1'] } }],
    ['names of lines and of protocols', { says: { order: ['oap', 'furosemide', 'firstActions'] } }],
    ['numbers for ids', { says: { order: [2, 1] } }],
    ['objects for ids', { says: { order: [{ id: '1', text: 'Morphine 50 mg' }] } }],
    ['no list', { says: { order: '1,2,3' } }],
    ['nothing', { says: null }],
    ['HTML', { says: '<script>alert(1)</script><b>Furosémide 400 mg</b>' }],
    ['an object cut in the middle', { says: '{"order":["1-' }],
    ['a body that is no JSON', { raw: '<html>Bad gateway</html>' }],
    ['a huge list', { says: { order: Array.from({ length: 20_000 }, (_, place) => `${place}`) } }],
    ['an endless body', { raw: 'a'.repeat(1_100_000) }],
    ['a broken server', { status: 500 }],
    ['a refused key', { status: 401 }],
    ['another prototype', { says: '{"order":["__proto__","constructor"],"__proto__":{"picked":9}}' }],
  ];
  test.each(faults)('%s', async (_what, behaviour) => {
    model.behave(behaviour);
    const found = ask(clear, reference);
    expect(await orderWithModel(door, agreed, clear, found)).toEqual({ answer: found, order: bySearch });
    expect(model.received.length).toBeGreaterThan(0);
  });
});

test('ids repeated and strangers among known ones: each known one counts once', async () => {
  model.behave({
    saysTo(prompt) {
      const last = idsIn(prompt).at(-1);
      const quotations = [{ text: 'Morphine 50 mg IVD', id: last }];
      return { order: [last, 'x', last, 'Morphine 50 mg', last], quotations, verdict: 'none' };
    },
  });
  const found = ask(clear, reference);
  expect(await expectSame(clear, found, protocols)).toMatchObject({ picked: 1 });
});

describe('a model that does what it is told, as far as it can', () => {
  const obey = (hostile: string) =>
    model.behave({
      saysTo: (prompt) => ({ order: [hostile, ...idsIn(prompt).reverse()], answer: hostile }),
    });

  test('by the question: no word, no verdict and no set of lines changes', async () => {
    let reached = 0;
    for (const [place, hostile] of hostileInstructions.entries()) {
      const question = `${['OAP furosémide', 'hyperkaliémie ECG', 'asthme aigu grave'][place % 3]}. ${hostile}`;
      obey(hostile);
      await expectSame(question, ask(question, reference), protocols);
      reached += Math.sign(model.received.length);
    }
    expect(reached).toBeGreaterThanOrEqual(50);
  });

  test('by a line of a protocol: it is quoted as any other, and nothing beside it', async () => {
    let reached = 0;
    for (const hostile of hostileInstructions) {
      // The search is the same; each first action says more than its author wrote.
      const poisoned = protocols.map((content) => ({
        ...content,
        firstActions: content.firstActions.map((line) => ({ ...line, text: `${line.text} ${hostile}` })),
      }));
      const topics = reference.topics.map((topic) => ({
        ...topic,
        protocol: poisoned[topic.place] ?? topic.protocol,
      }));
      obey(hostile);
      await expectSame(clear, ask(clear, { ...reference, topics }), poisoned);
      const [, sent = '{}'] = model.received[0]?.body.messages[1]?.content.split('\n') ?? [];
      const { passages } = Sent.parse(JSON.parse(sent));
      if (passages.some(({ text }) => text.includes(hostile))) reached += 1;
    }
    expect(reached).toBeGreaterThanOrEqual(50);
  });
});
