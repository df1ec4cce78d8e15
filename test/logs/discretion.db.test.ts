import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLogger } from '#platform/logs/logger.ts';
import { musicRequest } from '#test/access/world/wellbeing.ts';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';

const lines: string[] = [];
let server: MemberApp;
let person: string;

beforeAll(async () => {
  server = await startMemberApp(createLogger('trace', { write: (line: string) => void lines.push(line) }));
  person = await server.createPerson();
});

afterAll(() => server.close());

let made = 0;
/** A word that appears nowhere else: finding one in a log line means that what a person wrote reached it. */
function canary(): string {
  made += 1;
  return `canari${made}x${(made * 7919).toString(36)}`;
}

const bodies: Record<string, () => object> = {
  'wellbeing/journal-entries': () => ({ content: canary() }),
  'wellbeing/emotions': () => ({ text: canary(), emojis: canary() }),
  'wellbeing/saved-music': () => ({ title: canary(), request: musicRequest }),
  'wellbeing/rituals': () => ({ name: canary(), description: canary() }),
  'emergency/urge-gpt-queries': () => ({ query: canary(), response: canary(), sources: [canary()] }),
  'consultations/medilinko-consultations': () => ({
    patient_name: canary(),
    email: `${canary()}@example.org`,
    patient_data: { [canary()]: canary() },
  }),
  'community/posts': () => ({ content: canary() }),
  'community/groups': () => ({ name: canary(), topic: canary() }),
  'community/chat-conversations': () => ({ title: canary() }),
  'accounts/digital-medicine': () => ({
    email: `${canary()}@example.org`,
    prénom: canary(),
    consent_at: new Date().toISOString(),
  }),
};

/** Sends one valid request, then ways to be refused, each carrying words of its own. */
async function provoke(path: string, body: () => object): Promise<number[]> {
  const url = `/api/${path}`;
  const headers = { 'user-agent': canary(), cookie: `hygie=${canary()}`, referer: `http://x/${canary()}` };
  const post = (payload: object | string, extra = {}) =>
    server.ask(person, {
      method: 'POST',
      url: `${url}?${canary()}=${canary()}`,
      payload,
      headers: { ...headers, ...extra },
    });
  const answers = [
    await post(body()),
    await post({ ...body(), [canary()]: canary() }),
    await post(`{"content": "${canary()}`, { 'content-type': 'application/json' }),
    await post(canary(), { 'content-type': 'text/plain' }),
    await server.ask(person, { url: `${url}/${canary()}`, headers }),
    await server.ask(person, { url: `${url}?limit=${canary()}&after=${canary()}`, headers }),
    await server.ask(undefined, { url: `${url}?q=${canary()}`, headers }),
    await server.ask(person, { url: `/api/${canary()}`, headers }),
  ];
  return answers.map(({ status }) => status);
}

test('no line of the log holds a word that a person sent, accepted or refused', async () => {
  for (const [path, body] of Object.entries(bodies)) {
    const statuses = await provoke(path, body);
    expect([201, 202], path).toContain(statuses[0]);
    expect(
      statuses.slice(1).every((status) => status >= 400 && status < 500),
      `${path} ${statuses}`,
    ).toBe(true);
  }
  expect(made).toBeGreaterThanOrEqual(100);
  expect(lines.join('\n')).not.toContain('canari');
});

test('nor does a fault of ours, even when the database repeats the row in its message', async () => {
  await server.database.adminPool.query(
    `create function public.fail_with_row() returns trigger language plpgsql as
     $$ begin raise exception 'row: %', new.content using errcode = 'XX000', detail = new.content; end $$`,
  );
  await server.database.adminPool.query(
    'create trigger fail before insert on public.journal_entries for each row execute function public.fail_with_row()',
  );
  const before = lines.length;
  const { status, body } = await server.ask(person, {
    method: 'POST',
    url: '/api/wellbeing/journal-entries',
    payload: { content: canary() },
  });
  expect([status, body.code]).toEqual([500, 'internal']);
  const written = lines.slice(before).join('\n');
  expect(written).toContain('request refused');
  expect(written).not.toContain('canari');
  expect(JSON.stringify(body)).not.toContain('canari');
});
