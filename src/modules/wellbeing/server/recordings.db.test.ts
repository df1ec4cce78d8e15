import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPool } from '#platform/database/pool.ts';
import { eraseFilesAtOnce, eraseQueuedFiles, sweepFiles } from '#platform/files/index.ts';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import { recordedFor, recordedMp4, recordedWebm, silent, silentWav } from '#test/harness/sounds.ts';

let server: MemberApp;
let person: string;
let other: string;
let jobsPool: ReturnType<typeof createPool>;

beforeAll(async () => {
  server = await startMemberApp();
  jobsPool = createPool(server.database.connections.jobs, 2);
  person = await server.createPerson();
  other = await server.createPerson();
});

afterAll(async () => {
  await jobsPool.end();
  await server.close();
});

const url = '/api/wellbeing/recordings';
const emotionsUrl = '/api/wellbeing/emotions';
const query = (text: string, values?: unknown[]) => jobsPool.query(text, values);
const send = (payload: Buffer, type = 'audio/webm;codecs=opus', who: string | undefined = person) =>
  server.ask(who, { method: 'POST', url, payload, headers: { 'content-type': type } });
const record = async (who = person) => (await send(recordedWebm, 'audio/webm', who)).body.id as string;
const post = (to: string, payload: object, who = person) =>
  server.ask(who, { method: 'POST', url: to, payload });
const listen = async (id: string, who = person) => (await server.ask(who, { url: `${url}/${id}` })).status;
async function kept(): Promise<number> {
  let count = 0;
  for await (const _ of server.files.list()) count += 1;
  return count;
}
const rows = async (sql: string, values: unknown[] = []) =>
  (await server.database.adminPool.query(sql, values)).rows;
const erase = () => eraseQueuedFiles(server.files).run(query);

describe('is refused, with no row and no file', () => {
  test.each([
    ['a page', Buffer.from('<script>alert(1)</script>'.repeat(40)), 'audio/webm', 422],
    ['a broken WebM', recordedWebm.subarray(0, 150), 'audio/webm', 422],
    ['nothing', Buffer.alloc(0), 'audio/webm', 422],
    ['an MP4 declared as WebM', recordedMp4, 'audio/webm', 415],
    ['a WebM declared as WAV', recordedWebm, 'audio/wav', 415],
    ['a video', recordedWebm, 'video/webm', 415],
    ['a MIDI file', Buffer.from('MThd'), 'audio/midi', 415],
    ['a JSON', Buffer.from('{}'), 'application/json', 415],
    ['61 seconds', silentWav(61), 'audio/wav', 413],
    ['more than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1), 'audio/wav', 413],
  ])('%s', async (_name, bytes, type, status) => {
    const answer = await send(bytes, type);
    expect([answer.status, answer.body.status]).toEqual([status, status]);
    expect(await rows('select 1 from public.audio_recordings')).toEqual([]);
    expect(await kept()).toBe(0);
  });

  test('a codec that its container may not hold here, and a minute measured though no header says so', async () => {
    expect((await send(await silent('vorbis', 1), 'audio/ogg')).status).toBe(415);
    expect((await send(await recordedFor(61, 'webm'))).status).toBe(413);
    expect(await kept()).toBe(0);
  });

  test('a visitor, before the sound is read', async () => {
    const answer = await server.app.inject({
      method: 'POST',
      url,
      payload: recordedWebm,
      headers: { 'content-type': 'audio/webm' },
    });
    expect(answer.statusCode).toBe(401);
  });

  test('a sound, on a route that takes none', async () => {
    const answer = await server.ask(person, {
      method: 'POST',
      url: emotionsUrl,
      payload: recordedWebm,
      headers: { 'content-type': 'audio/webm' },
    });
    expect(answer.status).toBe(415);
  });

  test('more than the hour allows', async () => {
    const keen = await server.createPerson();
    await rows(
      `insert into public.audio_recordings (user_id, file_id, media_type, byte_count, duration_seconds, sha256)
       select $1, gen_random_uuid(), 'audio/wav', 10, 1, repeat('a', 64) from generate_series(1, 120)`,
      [keen],
    );
    expect((await send(recordedWebm, 'audio/webm', keen)).status).toBe(429);
    await rows('delete from public.audio_recordings where user_id = $1', [keen]);
    await erase();
  });
});

test('gives back, to its person alone, the very bytes, whole or in part, and keeps them out of caches', async () => {
  const { status, body } = await send(recordedWebm);
  expect(status).toBe(201);
  expect(body).toMatchObject({ user_id: person, media_type: 'audio/webm', byte_count: recordedWebm.length });
  expect(body.duration_seconds).toBeCloseTo(1.92, 1);
  const ask = (who: string, range?: string) =>
    server.app.inject({
      url: `${url}/${body.id}`,
      headers: { 'x-test-person': who, ...(range ? { range } : {}) },
    });
  const whole = await ask(person);
  expect(whole.rawPayload.equals(recordedWebm)).toBe(true);
  expect(whole.headers).toMatchObject({ 'content-type': 'audio/webm', 'cache-control': 'no-store' });
  const part = await ask(person, 'bytes=4-9');
  expect([part.statusCode, part.headers['content-range']]).toEqual([206, `bytes 4-9/${recordedWebm.length}`]);
  expect(part.rawPayload.equals(recordedWebm.subarray(4, 10))).toBe(true);
  expect([await listen(body.id, other), await listen(crypto.randomUUID())]).toEqual([404, 404]);
  const remove = (who: string) => server.ask(who, { method: 'DELETE', url: `${url}/${body.id}` });
  expect([(await remove(other)).status, (await remove(person)).status]).toEqual([404, 204]);
  expect(await listen(body.id)).toBe(404);
  await erase();
  expect(await kept()).toBe(0);
});

describe('an entry', () => {
  test.each([
    ['an address outside', 'https://elsewhere.example/voix.webm'],
    ['another route of ours', '/api/accounts/me'],
    ['a recording that does not exist', `${url}/00000000-0000-4000-8000-000000000000`],
  ])('holds no voice but one’s own: not %s', async (_name, audio_url) => {
    for (const [to, words] of [
      [emotionsUrl, { score: 5 }],
      ['/api/wellbeing/journal-entries', { content: 'a' }],
    ] as const) {
      const { status, body } = await post(to, { ...words, audio_url });
      expect([status, body.errors[0].path]).toEqual([422, 'audio_url']);
    }
  });

  test('does not take another person’s voice, nor one that another entry holds', async () => {
    const foreign = `${url}/${await record(other)}`;
    expect((await post(emotionsUrl, { score: 5, audio_url: foreign })).status).toBe(422);
    const mine = `${url}/${await record()}`;
    expect((await post(emotionsUrl, { audio_url: mine })).status).toBe(201);
    expect((await post(emotionsUrl, { audio_url: mine })).status).toBe(422);
    expect((await post('/api/wellbeing/journal-entries', { content: '', audio_url: mine })).status).toBe(422);
    const unchecked = rows(`insert into public.emotions (user_id, audio_url) values ($1, $2)`, [other, mine]);
    await expect(unchecked).rejects.toMatchObject({ code: '23503' });
  });

  test.each([
    ['an emotion', emotionsUrl, {}],
    ['a journal entry', '/api/wellbeing/journal-entries', { content: '' }],
  ])('%s that is erased takes its voice along, file and all', async (_name, to, words) => {
    const before = await kept();
    const id = await record();
    const { body: entry } = await post(to, { ...words, audio_url: `${url}/${id}` });
    expect(entry.audio_url).toBe(`${url}/${id}`);
    expect(await listen(id)).toBe(200);
    await server.ask(person, { method: 'DELETE', url: `${to}/${entry.id}` });
    expect(await listen(id)).toBe(404);
    await erase();
    expect(await kept()).toBe(before);
  });

  test('keeps its words when its voice is erased; an entry of nothing but this voice goes with it', async () => {
    const ids = [await record(), await record()];
    const [spoken, mute] = [
      (await post(emotionsUrl, { text: 'et des mots', audio_url: `${url}/${ids[0]}` })).body,
      (await post(emotionsUrl, { audio_url: `${url}/${ids[1]}` })).body,
    ];
    for (const id of ids) await server.ask(person, { method: 'DELETE', url: `${url}/${id}` });
    const left = await server.ask(person, { url: `${emotionsUrl}/${spoken.id}` });
    expect(left.body).toMatchObject({ text: 'et des mots', audio_url: null, is_edited: false });
    expect((await server.ask(person, { url: `${emotionsUrl}/${mute.id}` })).status).toBe(404);
  });

  test('that gets another voice erases the one it had', async () => {
    const [first, second] = [await record(), await record()];
    const { body } = await post(emotionsUrl, { score: 4, audio_url: `${url}/${first}` });
    const change = { method: 'PATCH', url: `${emotionsUrl}/${body.id}` } as const;
    await server.ask(person, { ...change, payload: { audio_url: `${url}/${second}` } });
    expect([await listen(first), await listen(second)]).toEqual([404, 200]);
    await server.ask(person, { ...change, payload: { audio_url: null } });
    expect(await listen(second)).toBe(404);
  });
});

describe('nothing is left for ever', () => {
  test('an account that is erased leaves no file', async () => {
    await erase();
    const before = await kept();
    const leaver = await server.createPerson();
    const [loose, held] = [await record(leaver), await record(leaver)];
    await post(emotionsUrl, { audio_url: `${url}/${held}` }, leaver);
    expect([await listen(loose, leaver), await kept()]).toEqual([200, before + 2]);
    await rows('delete from public.profiles where id = $1', [leaver]);
    await erase();
    expect(await kept()).toBe(before);
  });

  test('as soon as the database announces it, without waiting for the minute', async () => {
    await erase();
    const before = await kept();
    const stop = eraseFilesAtOnce(server.feed, query, server.files, { warn: () => undefined });
    const id = await record();
    expect(await kept()).toBe(before + 1);
    await server.ask(person, { method: 'DELETE', url: `${url}/${id}` });
    await expect.poll(kept).toBe(before);
    await stop();
  });

  test('a recording that was joined to nothing goes after a day, one that was joined stays', async () => {
    const [loose, held] = [await record(), await record()];
    await post(emotionsUrl, { audio_url: `${url}/${held}` });
    await rows(`update public.audio_recordings set created_at = now() - interval '25 hours'`);
    await erase();
    expect([await listen(loose), await listen(held)]).toEqual([404, 200]);
  });

  test('a file whose row never came goes once it is old, and no other', async () => {
    await erase();
    const before = await kept();
    await server.files.put(crypto.randomUUID(), Buffer.from('a'));
    await sweepFiles(server.files).run(query);
    expect(await kept()).toBe(before + 1);
    await sweepFiles(server.files, () => Date.now() + 2 * 3_600_000).run(query);
    expect(await kept()).toBe(before);
  });

  test('while the store is away the word stays, and the next run erases', async () => {
    const before = await kept();
    const id = await record();
    await server.ask(person, { method: 'DELETE', url: `${url}/${id}` });
    const away = { ...server.files, delete: () => Promise.reject(new Error('away')) };
    await expect(eraseQueuedFiles(away).run(query)).rejects.toThrow('away');
    expect(await rows('select 1 from private.file_deletions')).toHaveLength(1);
    await erase();
    expect([await kept(), await rows('select 1 from private.file_deletions')]).toEqual([before, []]);
  });
});
