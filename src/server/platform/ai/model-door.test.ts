import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Behaviour, type FakeModel, startFakeModel } from '#test/harness/fake-model.ts';
import {
  createModelDoor,
  type ModelDoor,
  type ModelDoorOptions,
  type ModelTraffic,
  noModel,
} from './index.ts';

const schema = z.strictObject({ slug: z.enum(['walk', 'breathe']), words: z.string().max(80) });
const good = { slug: 'walk', words: 'Marche un peu.' };
const secret = 'canari-du-journal';
const question = { purpose: 'test', instructions: 'Choose.', prompt: secret, schema, timeoutMs: 2000 };

let model: FakeModel;
let sent: ModelTraffic[];
let logged: unknown[];
let door: ModelDoor;

function open(more: Partial<ModelDoorOptions> = {}): ModelDoor {
  return createModelDoor({
    settings: model.settings,
    logger: { warn: (details, sentence) => logged.push(details, sentence) },
    observe: (traffic) => sent.push(traffic),
    ...more,
  });
}

beforeAll(async () => {
  model = await startFakeModel();
});
afterAll(() => model.close());
beforeEach(() => {
  [sent, logged] = [[], []];
  model.behave({ says: good });
  door = open();
});

describe('is a failure, and never an exception', () => {
  const faults: [what: string, failure: string, behaviour: Behaviour, ...first: Behaviour[]][] = [
    ['a refused key', 'refused', { status: 401 }],
    ['a forbidden model', 'refused', { status: 403 }],
    ['too many requests', 'too-many-requests', { status: 429 }],
    ['a broken server', 'unavailable', { status: 500 }],
    ['an unknown address', 'malformed', { status: 404 }],
    ['a body cut in the middle', 'malformed', { raw: '{"choices":[{"mes', declaredLength: 900 }],
    ['a body that is no JSON', 'malformed', { raw: '<html>Bad gateway</html>' }],
    ['a body of another shape', 'malformed', { raw: '{"choices":[]}' }],
    ['a refusal in words', 'malformed', { says: 'I cannot help with that.' }],
    ['an object cut in the middle', 'malformed', { says: '{"slug":"walk","wor' }],
    ['an invented choice', 'malformed', { says: { slug: 'fly', words: 'Vole.' } }],
    ['something beside what was asked', 'malformed', { says: { ...good, dose: '10 mg' } }],
    ['an answer that is too long', 'malformed', { says: { slug: 'walk', words: 'a'.repeat(81) } }],
    ['an endless answer', 'malformed', { raw: 'a'.repeat(1_100_000) }],
    ['an empty answer', 'malformed', { says: '' }],
  ];
  it.each(faults)('%s', async (_what, failure, behaviour) => {
    model.behave(behaviour);
    expect(await door.ask(question)).toEqual({ isAnswered: false, failure });
  });

  it('a server that never answers: given up in time', async () => {
    model.behave('hang');
    const startedAt = performance.now();
    expect(await door.ask({ ...question, timeoutMs: 120 })).toEqual({
      isAnswered: false,
      failure: 'timed-out',
    });
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it('a caller who leaves, and a server that stops', async () => {
    model.behave('hang');
    const leaving = new AbortController();
    const left = door.ask({ ...question, signal: leaving.signal });
    const closed = door.ask(question);
    await expect.poll(() => model.received.length).toBe(2);
    leaving.abort();
    expect(await left).toEqual({ isAnswered: false, failure: 'aborted' });
    door.close();
    expect(await closed).toEqual({ isAnswered: false, failure: 'aborted' });
    expect(await door.ask(question)).toEqual({ isAnswered: false, failure: 'aborted' });
  });

  it('nobody there', async () => {
    door = open({ settings: { ...model.settings, baseUrl: 'http://127.0.0.1:9/v1' } });
    expect(await door.ask(question)).toEqual({ isAnswered: false, failure: 'unavailable' });
  });

  it('a redirection: what is sent goes where the operator said, and nowhere else', async () => {
    const elsewhere = await startFakeModel();
    model.behave({ redirectTo: `${elsewhere.settings.baseUrl}/chat/completions` });
    expect(await door.ask(question)).toMatchObject({ isAnswered: false });
    expect(elsewhere.received).toEqual([]);
    await elsewhere.close();
  });

  it('no model at all', async () => {
    expect(noModel.engine).toBeUndefined();
    expect(await noModel.ask(question)).toEqual({ isAnswered: false, failure: 'not-configured' });
  });
});

it('answers the object, under the name of the model', async () => {
  expect(await door.ask(question)).toEqual({
    isAnswered: true,
    value: good,
    engine: { kind: 'model', model: 'fake-model' },
  });
  const [request] = model.received;
  expect(request).toMatchObject({
    path: '/v1/chat/completions',
    authorization: 'Bearer fake-key',
    body: { model: 'fake-model', response_format: { type: 'json_schema' } },
  });
  expect(request?.body.messages.map(({ role }) => role)).toEqual(['system', 'user']);
});

describe('mends', () => {
  it('an answer without the shape, by one more question and no third', async () => {
    model.behave({ says: good }, { says: 'Voilà : marche !' });
    expect(await door.ask(question)).toMatchObject({ isAnswered: true, value: good });
    expect(model.received).toHaveLength(2);
    model.behave({ says: 'non' });
    await door.ask(question);
    expect(model.received).toHaveLength(2);
  });

  it('an object fenced or talked around, without asking again', async () => {
    model.behave({ says: `Voici :\n\`\`\`json\n${JSON.stringify(good)}\n\`\`\`` });
    expect(await door.ask(question)).toMatchObject({ isAnswered: true, value: good });
    expect(model.received).toHaveLength(1);
  });

  it('an endpoint that knows no schema: asked plainly, at once the next time', async () => {
    const settings = { ...model.settings, model: 'plain-model' };
    door = open({ settings });
    model.behave({ says: good }, { status: 400 });
    expect(await door.ask(question)).toMatchObject({ isAnswered: true });
    await door.ask(question);
    expect(model.received.map(({ body }) => body.response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      'json_object',
    ]);
  });

  it('nothing that the endpoint refuses: it is asked once', async () => {
    model.behave({ status: 500 });
    await door.ask(question);
    expect(model.received).toHaveLength(1);
  });
});

it('lets so many questions through at once, and turns the rest away', async () => {
  door = open({ mostAtOnce: 1, mostWaiting: 0 });
  model.behave('hang');
  const first = door.ask({ ...question, timeoutMs: 300 });
  expect(await door.ask(question)).toEqual({ isAnswered: false, failure: 'busy' });
  await first;
  expect(model.received).toHaveLength(1);
});

it('shows the observer every byte that the process received, and logs none of it', async () => {
  model.behave({ says: `non, ${secret}` });
  await door.ask(question);
  const seen = sent.map(({ bytes }) => Buffer.from(bytes).toString());
  expect(seen).toEqual(model.received.map(({ text }) => text));
  expect(seen).toHaveLength(2);
  expect(seen.join()).toContain(secret);
  expect(logged).toHaveLength(2);
  expect(JSON.stringify(logged)).not.toMatch(/canari|Choose|fake-key/);
});

it('sends nothing when the observer refuses', async () => {
  door = open({
    observe() {
      throw new Error('not one byte');
    },
  });
  expect(await door.ask(question)).toMatchObject({ isAnswered: false });
  expect(model.received).toEqual([]);
});
