import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../world/open-world.ts';
import { idOf, type Person } from '../world/persons.ts';
import { keyOf } from '../world/rows.ts';
import { type OpenApp, openApp, personaHeader } from './open-app.ts';
import { collections, otherRoutes, publicOperations } from './routes.ts';
import { takingBack } from './taking-back.ts';

let world: World;
let open: OpenApp;

beforeAll(async () => {
  world = await openWorld();
  open = await openApp(world, takingBack(world.session));
});
afterAll(async () => {
  await open.close();
  await world.close();
});

const as = (person: Person) => ({ [personaHeader]: person });

it('has no route but the declared ones, with the declared access', () => {
  const expected = [
    ...otherRoutes.map(([method, url, access]) => `${method} ${url} ${access}`),
    ...collections.flatMap((url) =>
      [`GET ${url}`, `POST ${url}`, `GET ${url}/:id`, `PATCH ${url}/:id`, `DELETE ${url}/:id`]
        // The module's own route for inviting stands above, among the others.
        .filter((operation) => operation !== 'POST /api/accounts/invitations')
        .map((operation) => `${operation} ${publicOperations.includes(operation) ? 'public' : 'signed-in'}`),
    ),
  ];
  const found = open.routes
    .filter(({ url, access }) => !(access === 'plugin' && url.startsWith('/api/docs')))
    .map(({ method, url, access }) => `${method} ${url} ${access}`);
  expect(found.sort()).toEqual(expected.sort());
});

it('answers 401 to a visitor on every signed-in route, before reading anything of the request', async () => {
  const wrong: string[] = [];
  for (const { method, url, access } of open.routes.filter((route) => route.access === 'signed-in')) {
    const answer = await open.app.inject({
      method: method as 'GET',
      url: url.replace(':id', 'not-an-identifier'),
      headers: { 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { payload: '{"broken' }),
    });
    if (answer.statusCode !== 401) wrong.push(`${method} ${url} ${access}: ${answer.statusCode}`);
  }
  expect(wrong).toEqual([]);
});

it('keeps the history, the export and the erasure to one person', async () => {
  const kept = String(keyOf('clinical_signals', 'kept'));
  const others = String(keyOf('clinical_signals', 'others'));
  for (const [person, own, foreign] of [
    ['owner', kept, others],
    ['other', others, kept],
    ['admin', undefined, kept],
  ] as const) {
    for (const url of ['trends?range=month', 'signal-export?format=json', 'signal-export?format=csv']) {
      const { statusCode, body } = await open.app.inject({
        url: `/api/wellbeing/${url}`,
        headers: as(person),
      });
      expect(statusCode).toBe(200);
      if (own) expect(body.includes(own) || url.includes('csv')).toBe(true);
      expect(body).not.toContain(foreign);
      expect(body).not.toContain(String(keyOf('clinical_signals', 'expired')));
      if (person !== 'owner') expect(body).not.toContain(idOf.owner);
    }
  }
  const erased = async (person: Person) =>
    (
      await open.app.inject({
        method: 'DELETE',
        url: '/api/wellbeing/clinical-signals',
        headers: as(person),
      })
    ).json();
  expect([await erased('other'), await erased('admin')]).toEqual([{ deleted: 1 }, { deleted: 0 }]);
});

it('exports what is one’s own, whatever one’s role', async () => {
  const everything = async (person: Person) => {
    const { statusCode, body } = await open.app.inject({
      url: '/api/wellbeing/own-data',
      headers: as(person),
    });
    expect(statusCode).toBe(200);
    return body;
  };
  expect(await everything('owner')).toContain('journal intime');
  expect(await everything('owner')).not.toContain(idOf.other);
  for (const person of ['teacher', 'moderator', 'admin', 'clinician'] as const)
    expect(Object.values(JSON.parse(await everything(person)).tables).flat()).toEqual([]);
});

it('records a check-in for the person who asks, and for nobody else', async () => {
  const payload = { instrument: 'SAM', valence: 5, arousal: 5, keepDays: 7 };
  const answer = await open.app.inject({
    method: 'POST',
    url: '/api/wellbeing/check-ins',
    headers: as('member'),
    payload,
  });
  expect(answer.json()).toMatchObject({ signal: { user_id: idOf.member } });
  const forged = await open.app.inject({
    method: 'POST',
    url: '/api/wellbeing/check-ins',
    headers: as('member'),
    payload: { ...payload, user_id: idOf.owner },
  });
  expect(forged.statusCode).toBe(422);
});
