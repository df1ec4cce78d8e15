import { randomInt, randomUUID } from 'node:crypto';

export interface InventedPerson {
  name: string;
  email: string;
  password: string;
}

const names = ['Noa', 'Inès', 'Malo', 'Aïcha', 'Lou', 'Soline', 'Idriss', 'Maël', 'Zoé', 'Émeline'];
const words = [
  'merle',
  'lampe',
  'brume',
  'sillon',
  'tilleul',
  'galet',
  'ardoise',
  'chemin',
  'laine',
  'verger',
];

function pick(list: readonly string[]): string {
  return list[randomInt(list.length)] ?? '';
}

/** Somebody who does not exist, and whom no other journey knows. */
export function inventPerson(): InventedPerson {
  const name = pick(names);
  const slug = name
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z]/g, '')
    .toLowerCase();
  return {
    name,
    email: `${slug}.${randomUUID().slice(0, 8)}@example.org`,
    password: Array.from({ length: 4 }, () => pick(words)).join(' '),
  };
}

/** An account made without the pages, for journeys that begin after it. @returns the session's cookies */
export async function signUpFromOutside(
  address: string,
  person: InventedPerson,
  language = 'fr',
): Promise<string[]> {
  const answer = await fetch(`${address}/api/accounts/sign-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ ...person, language }),
  });
  if (!answer.ok) throw new Error(`sign-up answered ${answer.status}: ${await answer.text()}`);
  return answer.headers.getSetCookie();
}

/** What a browser would send back of cookies that it was given. */
export function asCookieHeader(setCookies: readonly string[]): string {
  return setCookies.map((line) => line.split(';')[0]).join('; ');
}
