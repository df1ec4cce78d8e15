import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import type { PublishedProtocol } from '../contract/published-protocol.ts';
import { KeptLines, SavedFlags, type SavedProtocol } from '../contract/saved-protocol.ts';

let house: MemberApp;
let person: string;
let friend: string;
let epistaxis: PublishedProtocol;

const url = '/api/emergency/urgegpt-protocols';
const notesUrl = '/api/emergency/saved-protocol-notes';

beforeAll(async () => {
  house = await startMemberApp();
  await house.loadCatalogue();
  [person, friend] = [await house.createPerson(), await house.createPerson()];
  epistaxis = (await house.ask(undefined, { url: '/api/emergency/protocols/epistaxis' })).body;
});
afterAll(() => house.close());

const line = (index = 0) => {
  const { id: lineId = '', text = '' } = epistaxis.structure.firstActions[index] ?? {};
  return { slug: 'epistaxis', version: epistaxis.version, section: 'firstActions', lineId, text };
};
const keep = (payload: object, who = person) => house.ask(who, { method: 'POST', url, payload });
const kept = async (): Promise<SavedProtocol> => (await keep({ quotations: [line(), line(1)] })).body;
const flags = async (who = person) =>
  SavedFlags.parse((await house.ask(who, { url: '/api/emergency/saved-flags' })).body).flags;

test('a line is kept as the reference says it, with version, source and date written by the database', async () => {
  const { status, body } = await keep({ quotations: [line(1), line()] });
  expect([status, body.title, body.protocol]).toEqual([
    201,
    epistaxis.title,
    `${line(1).text}\n${line().text}`,
  ]);
  expect(body.quotations.map(({ text }: { text: string }) => text)).toEqual([line(1).text, line().text]);
  const cited = epistaxis.structure.firstActions[1]?.sources ?? [];
  const sources = cited.flatMap((id) => epistaxis.structure.sources.filter((one) => one.id === id));
  expect(body.quotations[0]).toMatchObject({
    ...line(1),
    title: epistaxis.title,
    clinicalReview: 'required',
    source: sources.map(({ authority, title, year }) => `${authority}, ${title}, ${year}`).join('\u00a0; '),
    date: sources.length === 0 ? null : String(Math.max(...sources.map(({ year }) => year))),
  });
});

test.each([
  ['other words', () => ({ ...line(), text: 'Donner 10 mg d’adrénaline.' })],
  ['another version', () => ({ ...line(), version: 9 })],
  ['a line that is not there', () => ({ ...line(), lineId: 'absente', text: undefined })],
  ['another section', () => ({ ...line(), section: 'pitfalls' })],
  ['a topic that is not there', () => ({ ...line(), slug: 'absent' })],
])('%s: refused, and nothing is kept, not even beside a true line', async (_, altered) => {
  const before = await house.ask(person, { url });
  const { status, body } = await keep({ quotations: [line(), altered()] });
  expect([status, body.code]).toEqual([422, 'invalid']);
  expect(body.errors[0].path).toBe('quotations');
  expect((await house.ask(person, { url })).body).toEqual(before.body);
});

test('a text of one’s own cannot be passed off as a quotation', async () => {
  expect((await keep({ protocol: 'a' })).status).toBe(422);
  expect((await keep({ quotations: [] })).status).toBe(422);
  const { id } = await kept();
  const changed = { method: 'PATCH', url: `${url}/${id}`, payload: { quotations: [line()] } } as const;
  expect((await house.ask(person, changed)).status).toBe(422);
});

test('shared with one person, who sees the quotation and never the note; taken back at once', async () => {
  const { id } = await kept();
  const note = { saved_id: id, note: 'Mèche dans le tiroir 2', tags: ['salle bleue'] };
  expect((await house.ask(person, { method: 'POST', url: notesUrl, payload: note })).status).toBe(201);
  const share = (shared_with: string[]) =>
    house.ask(person, { method: 'PATCH', url: `${url}/${id}`, payload: { shared_with } });
  expect((await house.ask(friend, { url: `${url}/${id}` })).status).toBe(404);
  await share([friend]);
  const seen = await house.ask(friend, { url: `${url}/${id}` });
  expect(seen.body.quotations[0]).toMatchObject(line());
  expect(JSON.stringify(seen.body)).not.toMatch(/tiroir|salle bleue/);
  expect((await house.ask(friend, { url: `${notesUrl}/${id}` })).status).toBe(404);
  expect((await house.ask(friend, { url: notesUrl })).body.items).toEqual([]);
  const theirs = { method: 'POST', url: notesUrl, payload: { saved_id: id, note: 'a' } } as const;
  expect((await house.ask(friend, theirs)).status).toBe(422);
  await share([]);
  expect((await house.ask(friend, { url: `${url}/${id}` })).status).toBe(404);
});

test('shared with one person at a time: a second is refused with a sentence, another takes the place of the first', async () => {
  const { id } = await kept();
  const other = await house.createPerson();
  const share = (shared_with: string[]) =>
    house.ask(person, { method: 'PATCH', url: `${url}/${id}`, payload: { shared_with } });
  await share([friend]);
  const { status, body } = await share([friend, other]);
  expect([status, body.errors[0].path, body.errors[0].accepted]).toEqual([
    422,
    'shared_with',
    'une personne, ou aucune',
  ]);
  // True: nobody has to be taken back first.
  expect(body.errors[0].message).toMatch(/n’en désigne qu’une/);
  expect(body.errors[0].message).not.toMatch(/retire/);
  expect((await house.ask(other, { url: `${url}/${id}` })).status).toBe(404);
  expect((await share([other])).body.shared_with).toEqual([other]);
  expect((await house.ask(friend, { url: `${url}/${id}` })).status).toBe(404);
});

test('which lines one keeps, each by itself, is told to oneself alone', async () => {
  const [keeper, reader] = [await house.createPerson(), await house.createPerson()];
  const keptBy = async (who: string) =>
    KeptLines.parse((await house.ask(who, { url: '/api/emergency/kept-lines' })).body).lines;
  await keep({ quotations: [line(), line(1)] }, keeper);
  expect(await keptBy(keeper)).toEqual([]);
  const { id } = (await keep({ quotations: [line(1)], shared_with: [reader] }, keeper)).body;
  const { text: _, ...place } = line(1);
  expect(await keptBy(keeper)).toEqual([{ savedId: id, ...place }]);
  expect((await house.ask(reader, { url: `${url}/${id}` })).status).toBe(200);
  expect(await keptBy(reader)).toEqual([]);
  expect((await house.ask(undefined, { url: '/api/emergency/kept-lines' })).status).toBe(401);
});

test('with an account goes its name on what others share, and what it shared itself', async () => {
  const [leaver, stays] = [await house.createPerson(), await house.createPerson()];
  const [shared, theirs] = [await kept(), (await keep({ quotations: [line()] }, leaver)).body];
  const share = (who: string, id: string, reader: string) =>
    house.ask(who, { method: 'PATCH', url: `${url}/${id}`, payload: { shared_with: [reader] } });
  await share(person, shared.id, leaver);
  expect((await share(leaver, theirs.id, stays)).status).toBe(200);
  await house.database.adminPool.query('delete from public.profiles where id = $1', [leaver]);
  const { body } = await house.ask(person, { url: `${url}/${shared.id}` });
  expect([body.shared_with, body.quotations]).toEqual([[], shared.quotations]);
  expect((await house.ask(stays, { url: `${url}/${theirs.id}` })).status).toBe(404);
});

test('what an instance kept from before may be shared less, and never more', async () => {
  const [first, second] = [await house.createPerson(), await house.createPerson()];
  const { rows } = await house.database.adminPool.query(
    `insert into public.urgegpt_protocols (user_id, protocol, shared_with) values ($1, 'ancien', $2) returning id`,
    [person, [friend, first, second]],
  );
  const share = (shared_with: string[]) =>
    house.ask(person, { method: 'PATCH', url: `${url}/${rows[0].id}`, payload: { shared_with } });
  expect((await house.ask(first, { url: `${url}/${rows[0].id}` })).body.protocol).toBe('ancien');
  expect((await share([second])).body.shared_with).toEqual([second]);
  expect((await share([])).body.shared_with).toEqual([]);
});

test('a note that seems to name a patient is refused, and not repeated', async () => {
  const { id } = await kept();
  for (const payload of [
    { saved_id: id, note: 'Mme Dupont saigne' },
    { saved_id: id, tags: ['06 12 34 56 78'] },
  ]) {
    const { status, body } = await house.ask(person, { method: 'POST', url: notesUrl, payload });
    expect([status, body.errors[0].path]).toEqual([422, 'note' in payload ? 'note' : 'tags']);
    expect(JSON.stringify(body)).not.toMatch(/Dupont|34 56/);
  }
});

test('what became of it is told to its owner, and to nobody else: gone, recalled', async () => {
  const { id } = await kept();
  const mine = async () => (await flags()).filter(({ savedId }) => savedId === id);
  const turn = (sql: string) => house.database.adminPool.query(sql);
  expect(await mine()).toEqual([]);
  await turn(`update public.urgent_protocols set version = 2,
    structure = jsonb_set(structure, '{version}', '2') where slug = 'epistaxis'`);
  // Not signed any more: nobody may read it, and nobody may keep a line of it either.
  expect((await mine()).map(({ kind }) => kind)).toEqual(['gone']);
  const { status, body } = await keep({ quotations: [{ ...line(), version: 2 }] });
  expect([status, body.code]).not.toEqual([201, undefined]);
  expect((await house.ask(person, { url })).body.items).not.toContainEqual(
    expect.objectContaining({ quotations: [expect.objectContaining({ version: 2 })] }),
  );
  await turn(`update public.urgent_protocols set version = 1, status = 'recalled', recalled_at = now(),
    recall_reason = 'mèche trop longue' where slug = 'epistaxis'`);
  expect(await mine()).toMatchObject([{ kind: 'recalled', reason: 'mèche trop longue' }]);
  expect((await keep({ quotations: [line()] })).status).toBe(422);
  expect(await flags(friend)).toEqual([]);
});
