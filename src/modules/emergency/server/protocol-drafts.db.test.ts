import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import type { ProtocolContent } from '../contract/protocol-content.ts';

let house: MemberApp;
let author: string;
let second: string;
let admin: string;
let student: string;
let asthma: ProtocolContent;

beforeAll(async () => {
  house = await startMemberApp();
  await house.loadCatalogue();
  const person = async (role: string) => {
    const id = await house.createPerson();
    await house.database.adminPool.query('update public.accounts set role = $2 where id = $1', [id, role]);
    return id;
  };
  author = await person('clinician');
  second = await person('clinician');
  admin = await person('admin');
  student = await person('student');
  asthma = (await read('asthme')).body.structure;
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.database.adminPool.query(`delete from public.urgent_protocols where status = 'draft'`);
});

const drafts = '/api/emergency/protocol-drafts';
const read = (slug: string) => house.ask(undefined, { url: `/api/emergency/protocols/${slug}` });
const log = async (slug: string) =>
  (await house.ask(undefined, { url: `/api/emergency/protocols/${slug}/versions` })).body.changes;
const post = (who: string | undefined, url: string, payload?: object) =>
  house.ask(who, { method: 'POST', url, ...(payload ? { payload } : {}) });
const rename = (title: string) => ({ structure: { ...asthma, title } });
const write = async (who: string, body: { structure: ProtocolContent }) =>
  (await post(who, drafts, body)).body.id as string;

test('a student writes none, and sees none', async () => {
  expect((await post(student, drafts, rename('Autre'))).status).toBe(403);
  const id = await write(author, rename('Autre'));
  expect((await house.ask(student, { url: drafts })).body).toEqual({ drafts: [] });
  expect((await house.ask(student, { url: `${drafts}/${id}` })).status).toBe(404);
  expect((await post(student, `${drafts}/${id}/approval`)).status).toBe(404);
  expect((await post(undefined, `${drafts}/${id}/approval`)).status).toBe(401);
});

test('what fails the content check is kept as a draft, and never submitted', async () => {
  const [line, ...others] = asthma.pitfalls;
  const pitfalls = [{ ...line, text: 'Donner 3 mg.', sources: [] }, ...others] as ProtocolContent['pitfalls'];
  const made = await post(author, drafts, { structure: { ...asthma, pitfalls } });
  expect([made.status, made.body.faults.length > 0]).toEqual([201, true]);
  const refused = await post(author, `${drafts}/${made.body.id}/submission`);
  expect(refused.status).toBe(422);
  expect(refused.body.errors[0].message).toContain('a figure without a source');
});

test('no single person brings a version before readers: neither its author, nor one who approves what was not submitted', async () => {
  const id = await write(author, rename('Asthme, version d’ici'));
  const before = (await read('asthme')).body.title;
  expect((await post(second, `${drafts}/${id}/approval`)).status).toBe(403);
  expect((await post(author, `${drafts}/${id}/submission`)).body.submittedAt).not.toBeNull();
  expect((await post(author, `${drafts}/${id}/approval`)).status).toBe(403);
  expect((await post(admin, `${drafts}/${id}/approval`)).status).toBe(403);
  const around = await house.ask(second, {
    method: 'PATCH',
    url: `/api/emergency/urgent-protocols/${id}`,
    payload: { status: 'published' },
  });
  expect(around.status).toBe(403);
  expect((await read('asthme')).body.title).toBe(before);
});

test('only its author rewrites a draft, and rewriting takes the submission back', async () => {
  const id = await write(author, rename('Un'));
  await post(author, `${drafts}/${id}/submission`);
  const rewrite = (who: string) =>
    house.ask(who, { method: 'PUT', url: `${drafts}/${id}`, payload: rename('Deux') });
  expect((await rewrite(second)).status).toBe(403);
  const mine = await rewrite(author);
  expect(mine.body).toMatchObject({ submittedAt: null, structure: { title: 'Deux', version: 2 } });
  expect(mine.body.differences).toEqual([
    { kind: 'changed', section: 'about', id: 'title', before: asthma.title, after: 'Deux' },
  ]);
  expect((await post(second, `${drafts}/${id}/approval`)).status).toBe(403);
});

test('a second clinician refuses with a reason; its author reads it, puts it right and submits again', async () => {
  const id = await write(author, rename('À reprendre'));
  const refuse = (who: string, reason = 'Il manque la dose de l’enfant.') =>
    post(who, `${drafts}/${id}/refusal`, { reason });
  expect((await refuse(second)).status).toBe(403); // not submitted yet
  await post(author, `${drafts}/${id}/submission`);
  expect([(await refuse(student)).status, (await refuse(admin)).status]).toEqual([404, 403]);
  expect([(await refuse(author)).status, (await refuse(second, ' ')).status]).toEqual([403, 422]);
  expect(await refuse(second)).toMatchObject({ status: 200, body: { slug: 'asthme' } });
  const seen = (await house.ask(author, { url: `${drafts}/${id}` })).body;
  expect(seen).toMatchObject({
    submittedAt: null,
    authorName: 'Personne de test',
    refusal: { by: second, byName: 'Personne de test', reason: 'Il manque la dose de l’enfant.' },
  });
  expect((await post(second, `${drafts}/${id}/approval`)).status).toBe(403);
  const rewritten = { method: 'PUT' as const, url: `${drafts}/${id}`, payload: rename('Repris') };
  expect((await house.ask(author, rewritten)).body.refusal.reason).toContain('dose');
  expect((await post(author, `${drafts}/${id}/submission`)).body.refusal).toBeNull();
  expect((await refuse(second)).status).toBe(200);
});

test('a text changed beside its structure is not approved', async () => {
  const id = await write(author, rename('Un'));
  const plain = { method: 'PATCH' as const, url: `/api/emergency/urgent-protocols/${id}` };
  await house.ask(author, { ...plain, payload: { content: 'Autre chose' } });
  await post(author, `${drafts}/${id}/submission`);
  expect((await post(second, `${drafts}/${id}/approval`)).status).toBe(409);
});

test('reviewed by a clinician, a shipped protocol says so under a signature that stands', async () => {
  const url = '/api/emergency/protocols/coma/review';
  expect((await post(student, url)).status).toBe(403);
  expect((await post(admin, url)).status).toBe(403);
  expect((await post(second, url)).status).toBe(200);
  expect((await read('coma')).body).toMatchObject({
    clinicalReview: 'done',
    origin: 'shipped',
    structure: { clinicalReview: 'done' },
  });
  expect((await log('coma')).map(({ event }: { event: string }) => event)).toEqual(['reviewed', 'published']);
  await house.loadCatalogue();
  expect((await read('coma')).body.clinicalReview).toBe('done');
});

test('approved by a second clinician it takes the place of the one before; another draft of it is too late', async () => {
  const [id, late] = [await write(author, rename('Asthme d’ici')), await write(author, rename('Trop tard'))];
  for (const one of [id, late]) await post(author, `${drafts}/${one}/submission`);
  expect(await post(second, `${drafts}/${id}/approval`)).toMatchObject({
    status: 200,
    body: { slug: 'asthme' },
  });
  expect((await read('asthme')).body).toMatchObject({
    title: 'Asthme d’ici',
    version: 2,
    clinicalReview: 'done',
    origin: 'instance',
  });
  expect((await post(second, `${drafts}/${late}/approval`)).status).toBe(409);
  expect(await log('asthme')).toMatchObject([
    { version: 2, event: 'published', authorId: author, approvedBy: second, differences: [{ id: 'title' }] },
    { version: 1, event: 'published', authorId: null, differences: [] },
  ]);
  const names = async (who: string | undefined) => {
    const { body } = await house.ask(who, { url: '/api/emergency/protocols/asthme/versions' });
    return [body.changes[0].authorName, body.changes[0].approverName];
  };
  expect(await names(admin)).toEqual(['Personne de test', 'Personne de test']);
  for (const who of [student, undefined]) expect(await names(who)).toEqual([null, null]);
  await house.loadCatalogue();
  expect((await read('asthme')).body.version).toBe(2);
});

test('a new topic is published in the same way, and recalled with a reason by a clinician', async () => {
  const id = await write(author, {
    structure: { ...asthma, slug: 'sujet-d-ici', title: 'Sujet d’ici', treatments: [] },
  });
  const faults = (await house.ask(author, { url: `${drafts}/${id}` })).body.faults;
  expect(faults.filter((fault: string) => !fault.includes('used by no line'))).toEqual([]);
  const sources = asthma.sources.filter(
    ({ id: source }) => !faults.includes(`sources: ${source} is used by no line`),
  );
  const structure = { ...asthma, slug: 'sujet-d-ici', title: 'Sujet d’ici', treatments: [], sources };
  await house.ask(author, { method: 'PUT', url: `${drafts}/${id}`, payload: { structure } });
  await post(author, `${drafts}/${id}/submission`);
  expect((await post(second, `${drafts}/${id}/approval`)).status).toBe(200);
  expect((await read('sujet-d-ici')).body.version).toBe(1);

  const url = '/api/emergency/protocols/sujet-d-ici/recall';
  expect((await post(student, url, { reason: 'Dose à revoir.' })).status).toBe(403);
  expect((await post(second, url, { reason: '' })).status).toBe(422);
  expect((await post(second, url, { reason: 'Dose à revoir.' })).status).toBe(200);
  expect((await read('sujet-d-ici')).status).toBe(410);
  const { recalls } = (await house.ask(undefined, { url: '/api/emergency/recalls' })).body;
  expect(recalls).toMatchObject([{ slug: 'sujet-d-ici', reason: 'Dose à revoir.' }]);
});
