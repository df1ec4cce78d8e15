import { randomUUID } from 'node:crypto';

/** A signed-in person who speaks to any server that shares their database. */
export interface Member {
  readonly id: string;
  readonly cookie: string;
  readonly ask: (address: string, method: string, path: string, body?: unknown) => Promise<Response>;
}

async function send(
  address: string,
  method: string,
  path: string,
  cookie: string,
  body?: unknown,
): Promise<Response> {
  return fetch(`${address}${path}`, {
    method,
    headers: {
      origin: address,
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000),
  });
}

/** Signs a new, invented person up. */
export async function signUp(address: string): Promise<Member> {
  const answer = await send(address, 'POST', '/api/accounts/sign-up', '', {
    name: 'Camille Essai',
    email: `${randomUUID()}@example.org`,
    password: `essai-${randomUUID()}`,
  });
  if (answer.status !== 201) throw new Error(`sign-up answered ${answer.status}: ${await answer.text()}`);
  const { personId } = (await answer.json()) as { personId: string };
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { id: personId, cookie, ask: (to, method, path, body) => send(to, method, path, cookie, body) };
}

const entries = '/api/wellbeing/journal-entries';

/** Writes one entry in the person's journal. @returns true when the server acknowledged it */
export async function writeEntry(member: Member, address: string, content: string): Promise<boolean> {
  const answer = await member.ask(address, 'POST', entries, { content }).catch(() => undefined);
  await answer?.text();
  return answer?.status === 201;
}

/** Everything in the person's journal, page by page. */
export async function readEntries(
  member: Member,
  address: string,
): Promise<{ content: string; user_id: string }[]> {
  const all: { content: string; user_id: string }[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const query: string = after ? `?limit=100&after=${encodeURIComponent(after)}` : '?limit=100';
    const answer = await member.ask(address, 'GET', `${entries}${query}`);
    if (answer.status !== 200)
      throw new Error(`the journal answered ${answer.status}: ${await answer.text()}`);
    const page = (await answer.json()) as { items: typeof all; nextCursor: string | null };
    all.push(...page.items);
    after = page.nextCursor;
  }
  return all;
}

const recordings = '/api/wellbeing/recordings';

/** Keeps a sound. @returns its id once the server acknowledged it */
export async function keepSound(
  { cookie }: Member,
  address: string,
  sound: Buffer<ArrayBuffer>,
): Promise<string | undefined> {
  const answer = await fetch(`${address}${recordings}`, {
    method: 'POST',
    headers: { origin: address, cookie, 'content-type': 'audio/wav' },
    body: sound,
    signal: AbortSignal.timeout(60_000),
  }).catch(() => undefined);
  if (answer?.status !== 201) return undefined;
  return answer
    .json()
    .then(({ id }: { id: string }) => id)
    .catch(() => undefined);
}

/** The bytes of a kept sound. */
export async function hearSound(member: Member, address: string, id: string): Promise<Buffer> {
  const answer = await member.ask(address, 'GET', `${recordings}/${id}`);
  if (answer.status !== 200) throw new Error(`the sound answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
