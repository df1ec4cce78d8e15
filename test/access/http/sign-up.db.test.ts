import { afterAll, beforeAll, expect, it } from 'vitest';
import { Browser } from '#test/identity/browser.ts';
import { openWorld, type World } from '../world/open-world.ts';
import { type OpenApp, openApp } from './open-app.ts';

let world: World;
let open: OpenApp;

beforeAll(async () => {
  world = await openWorld();
  open = await openApp(world);
});
afterAll(async () => {
  await open.close();
  await world.close();
});

async function signUp(name: string): Promise<Browser> {
  const browser = new Browser(open.app);
  const { status } = await browser.post('sign-up', {
    name,
    email: `${name.toLowerCase()}@hygie.invalid`,
    password: `une phrase de ${name} 42`,
  });
  expect(status).toBe(201);
  return browser;
}

it('keeps two persons who really signed up apart, until one signs out', async () => {
  const [lea, tom] = [await signUp('Lea'), await signUp('Tom')];
  const entries = '/api/wellbeing/journal-entries';
  expect((await lea.send('POST', entries, { content: 'à moi seule' })).status).toBe(201);
  const [written] = (await lea.send('GET', entries)).body.items;
  const url = `${entries}/${written?.id}`;

  expect((await lea.send('GET', url)).status).toBe(200);
  expect((await tom.send('GET', url)).status).toBe(404);
  expect((await tom.send('PATCH', url, { content: 'volé' })).status).toBe(404);
  expect((await tom.send('DELETE', url)).status).toBe(404);
  expect((await tom.send('GET', entries)).body.items).toEqual([]);
  expect((await new Browser(open.app).send('GET', url)).status).toBe(401);

  const stolen = new Browser(open.app);
  for (const [name, value] of lea.cookies) stolen.cookies.set(name, value);
  expect((await stolen.send('GET', url)).status).toBe(200);
  expect((await stolen.get('me')).body.email).toBe('lea@hygie.invalid');
  expect((await lea.post('sign-out')).status).toBe(204);
  expect((await stolen.send('GET', url)).status).toBe(401);
});
