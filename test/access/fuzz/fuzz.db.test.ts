import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemDocument, problemStatus } from '#contract/problem.ts';
import { urlOf } from '#contract/resource.ts';
import { problemMessages } from '#platform/http/problem-messages.ts';
import { modules } from '../../../src/server/app.ts';
import { type OpenApp, openApp, personaHeader } from '../http/open-app.ts';
import { collections, otherRoutes } from '../http/routes.ts';
import { access } from '../matrix/access.ts';
import { labelsOf } from '../world/build-world.ts';
import { openWorld, type World } from '../world/open-world.ts';
import { stableNumber } from '../world/persons.ts';
import { type FuzzRequest, type OpenApi, requestsTo } from './requests.ts';
import type { KnownKeys } from './schema-values.ts';
import { countWrites } from './writes.ts';

const seed = Number(process.env.FUZZ_SEED ?? 20_261_123);
const casesPerRoute = Number(process.env.FUZZ_CASES ?? 20);

let world: World;
let open: OpenApp;
let openApi: OpenApi;
let writes: () => Promise<number>;
const statuses = new Map<number, number>();

const keys = access.flatMap(({ table }) => [...labelsOf(table).keys()]);
const known: Omit<KnownKeys, 'own'> = {
  uuids: keys.filter((key) => key.length === 36),
  numbers: keys.filter((key) => /^\d+$/.test(key)).map(Number),
};

beforeAll(async () => {
  world = await openWorld();
  open = await openApp(world);
  openApi = (await open.app.inject('/api/openapi.json')).json();
  writes = await countWrites(world.database.adminPool);
});
afterAll(async () => {
  const total = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  const list = [...statuses].sort().map(([status, count]) => `${status}: ${count}`);
  console.info(`fuzz: ${total} requests, seed ${seed} (${list.join(', ')})`);
  await open.close();
  await world.close();
});

const refusals = new Set<number>(Object.values(problemStatus).filter((status) => status < 500));
const titles = new Set(Object.values(problemMessages).map(({ title }) => title));
const traces = /\n\s+at |node_modules|\.[tj]s:\d|SQLSTATE|permission denied|violates|syntax error/;

function declaredSuccesses(method: string, url: string): Set<number> {
  if (url === '/api/openapi.json') return new Set([200]); // the description does not describe itself
  const operation = openApi.paths[url.replace(':id', '{id}')]?.[method.toLowerCase()];
  return new Set(Object.keys(operation?.responses ?? {}).map(Number));
}

/** Keys of the world's rows that a collection's address speaks of. */
function keysAt(url: string): string[] {
  const resource = modules
    .flatMap(({ resources }) => resources)
    .find((one) => url === urlOf(one) || url === `${urlOf(one)}/:id`);
  return resource ? [...labelsOf(resource.table).keys()] : [];
}

/** Each route has its own sequence; the same for all would try the same choices everywhere. */
const seedOf = (method: string, url: string) => seed ^ (stableNumber(`${method} ${url}`) & 0xffffff);

let caller = 0;

async function send({ as, method, url, headers, body }: FuzzRequest) {
  caller += 1;
  const options: InjectOptions = {
    method: method as 'GET',
    url,
    // Limits by address are another test's business.
    remoteAddress: `10.${(caller >> 16) & 255}.${(caller >> 8) & 255}.${caller & 255}`,
    headers: { ...headers, ...(as === 'anonymous' ? {} : { [personaHeader]: as }) },
    ...(body === undefined ? {} : { payload: body }),
  };
  return open.app.inject(options);
}

let written = 0;

async function check(request: FuzzRequest, successes: ReadonlySet<number>): Promise<void> {
  const answer = await send(request);
  const status = answer.statusCode;
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  expect(
    successes.has(status) || refusals.has(status),
    `unexpected status ${status}: ${answer.body.slice(0, 500)}`,
  ).toBe(true);
  if (status >= 400) {
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    const problem = ProblemDocument.strict().parse(answer.json());
    expect(problem.status).toBe(status);
    expect(titles).toContain(problem.title);
    expect(answer.body).not.toMatch(traces);
  }
  if (request.method === 'GET') return; // asked once, when the route is done
  const now = await writes();
  if (status >= 400) expect(now, 'a refused request wrote something').toBe(written);
  written = now;
}

const routes = [
  ...otherRoutes.map(([method, url]) => [method, url] as const),
  ...collections.flatMap((url) => [
    ['GET', url] as const,
    ['POST', url] as const,
    ['GET', `${url}/:id`] as const,
    ['PATCH', `${url}/:id`] as const,
    ['DELETE', `${url}/:id`] as const,
  ]),
];

describe('whatever a client sends', () => {
  it.each(routes)('%s %s answers as declared, and writes nothing when it refuses', async (method, url) => {
    const successes = declaredSuccesses(method, url);
    // An open stream of events never ends: only those it refuses ask for it here.
    const askers =
      url === '/api/events'
        ? (['anonymous'] as const)
        : (['anonymous', 'owner', 'owner', 'admin', 'admin'] as const);
    written = await writes();
    await fc.assert(
      fc.asyncProperty(requestsTo(method, url, openApi, { ...known, own: keysAt(url) }, askers), (request) =>
        check(request, successes),
      ),
      { seed: seedOf(method, url), numRuns: casesPerRoute },
    );
    expect(await writes(), 'something was written outside a request').toBe(written);
  });

  it('answers as declared on addresses and methods that do not exist', async () => {
    written = await writes();
    const url = fc.constantFrom(
      '/api',
      '/api/',
      '/api/nowhere',
      '/api//accounts',
      '/api/%00',
      '/api/accounts/%2e%2e',
      '/nowhere',
      '//',
      '/api/wellbeing/emotions/x/y',
      '/%',
      '/api/wellbeing/emotions%2Fx',
    );
    const method = fc.constantFrom('GET', 'PUT', 'PATCH', 'DELETE', 'POST', 'OPTIONS');
    await fc.assert(
      fc.asyncProperty(method, url, (verb, address) =>
        check({ as: 'owner', method: verb, url: address, headers: {} }, new Set()),
      ),
      { seed, numRuns: casesPerRoute },
    );
  });
});
