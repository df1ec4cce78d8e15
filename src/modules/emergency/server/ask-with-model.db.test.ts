import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { consentTextVersions } from '#modules/accounts/contract/consent.ts';
import { createModelDoor, type ModelDoor } from '#platform/ai/index.ts';
import { type Behaviour, type FakeModel, startFakeModel } from '#test/harness/fake-model.ts';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import { AskReply } from '../contract/ask.ts';

let model: FakeModel;
let door: ModelDoor;
let house: MemberApp;
let seen: string[];
let agreed: string;
let stranger: string;

const bySearch = { by: { kind: 'embedded', name: 'hygie-ask' }, picked: 0 };
const byModel = { kind: 'model', model: 'fake-model' };
const clear = 'OAP furosémide trinitrine dose';

beforeAll(async () => {
  model = await startFakeModel();
  door = createModelDoor({
    settings: model.settings,
    logger: { warn: () => undefined },
    observe: ({ bytes }) => seen.push(Buffer.from(bytes).toString()),
  });
  house = await startMemberApp(undefined, door);
  await house.loadCatalogue();
  agreed = await house.createPerson();
  stranger = await house.createPerson();
  await agree(agreed);
});
afterAll(async () => {
  door.close();
  await house.close();
  await model.close();
});
beforeEach(() => {
  seen = [];
  model.behave(reversed);
});

const consentsUrl = '/api/accounts/consents';
const agree = (person: string, purpose: keyof typeof consentTextVersions = 'emergency_ordering_model') =>
  house.ask(person, {
    method: 'POST',
    url: consentsUrl,
    payload: { purpose, text_version: consentTextVersions[purpose] },
  });

async function ask(who: string | undefined, question: string): Promise<AskReply> {
  const payload = { question, keepDays: 0 };
  const { status, body } = await house.ask(who, { method: 'POST', url: '/api/emergency/ask', payload });
  expect(status).toBe(200);
  return AskReply.parse(body);
}

const idsIn = (prompt: string) => [...prompt.matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);
/** Obeys any injection as far as a model can: the last passage first. */
const reversed: Behaviour = { saysTo: (prompt) => ({ order: idsIn(prompt).reverse() }) };

function expectSilence() {
  expect([seen, model.received]).toEqual([[], []]);
}

const linesOf = ({ quotations }: AskReply) => quotations.map(({ slug, lineId }) => `${slug}/${lineId}`);

describe('not one byte reaches a model', () => {
  test('for visitors, and for whoever did not agree to this very use', async () => {
    await agree(stranger, 'gesture_wording_model');
    for (const who of [undefined, stranger]) expect((await ask(who, clear)).order).toEqual(bySearch);
    expectSilence();
  });

  test('after a withdrawal, at the very next question', async () => {
    const person = await house.createPerson();
    const { body } = await agree(person);
    expect((await ask(person, clear)).order.by).toEqual(byModel);
    model.behave(reversed);
    seen = [];
    await house.ask(person, {
      method: 'PATCH',
      url: `${consentsUrl}/${body.id}`,
      payload: { withdrawn_at: new Date().toISOString() },
    });
    expect((await ask(person, clear)).order).toEqual(bySearch);
    expectSilence();
  });

  test.each([
    ['distress', 'je veux mourir, combien de doliprane', 'crisis'],
    ['no answer', 'recette de la tarte aux pommes', 'none'],
    ['somebody who may be in danger', 'OD opiacés narcan', 'found'],
    ['a patient named', 'OAP furosémide chez Mme Dupont née le 12/03/1954', 'found'],
    ['a number of a patient', 'OAP furosémide dose, IPP 80123456', 'found'],
    ['no question', '   ', 'none'],
  ])('with consent, for %s', async (_what, question, verdict) => {
    const answer = await ask(agreed, question);
    expect(answer.verdict).toBe(verdict);
    expect(answer.order).toEqual(bySearch);
    expectSilence();
  });
});

test('with consent a model puts lines first, under its name; only the question and the lines leave', async () => {
  const without = await ask(stranger, clear);
  const withModel = await ask(agreed, clear);
  expect(without.quotations.length).toBeGreaterThan(3);
  expect(withModel.order).toEqual({ by: byModel, picked: without.quotations.length });
  expect(linesOf(withModel)).not.toEqual(linesOf(without));
  expect(linesOf(withModel).sort()).toEqual(linesOf(without).sort());
  const [request] = model.received;
  expect(request?.body.messages.map(({ role }) => role)).toEqual(['system', 'user']);
  const prompt = request?.body.messages[1]?.content ?? '';
  const sent = JSON.parse(prompt.split('\n')[1] ?? '');
  expect(Object.keys(sent)).toEqual(['question', 'passages']);
  expect(sent.passages.map(({ text }: { text: string }) => text)).toEqual(
    without.quotations.map(({ text }) => text),
  );
  expect(seen.join()).not.toMatch(new RegExp(`${agreed}|Personne de test|example\\.org`));
});

test('a model that breaks is not noticed, and a silent one costs a second and a half', async () => {
  const without = await ask(stranger, clear);
  model.behave({ says: 'Donne 400 mg de furosémide.' });
  expect(await ask(agreed, clear)).toEqual(without);
  model.behave('hang');
  const startedAt = performance.now();
  expect(await ask(agreed, clear)).toEqual(without);
  expect(performance.now() - startedAt).toBeLessThan(2500);
});
