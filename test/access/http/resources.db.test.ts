import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Operation, operationsOf, type Resource, urlOf } from '#contract/resource.ts';
import { modules } from '../../../src/server/app.ts';
import { access } from '../matrix/access.ts';
import type { Act, Outcome } from '../matrix/act.ts';
import { labelsOf } from '../world/build-world.ts';
import { openWorld, type World } from '../world/open-world.ts';
import { type OpenApp, openApp, personaHeader } from './open-app.ts';
import { httpAccess } from './resources.ts';
import { type Statuses, type Visitor, visitors } from './statuses.ts';
import { takingBack } from './taking-back.ts';

const resources = modules.flatMap((module) => module.resources);
let world: World;
let open: OpenApp;
let cells = 0;

beforeAll(async () => {
  world = await openWorld();
  open = await openApp(world, takingBack(world.session));
});
afterAll(async () => {
  console.info(`access over HTTP: ${cells} cells`);
  await open.close();
  await world.close();
});

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

async function ask(visitor: Visitor, method: Method, url: string, payload?: object) {
  cells += 1;
  const headers = visitor === 'anonymous' ? {} : { [personaHeader]: visitor };
  const options: InjectOptions = { method, url, headers, ...(payload ? { payload } : {}) };
  return open.app.inject(options);
}

async function statusesOf(method: Method, url: string, payload?: object): Promise<Statuses> {
  const found: Partial<Record<Visitor, number>> = {};
  for (const visitor of visitors) found[visitor] = (await ask(visitor, method, url, payload)).statusCode;
  return found as Statuses;
}

function expectedStatuses(of: (visitor: Visitor) => number): Statuses {
  return Object.fromEntries(visitors.map((visitor) => [visitor, of(visitor)])) as Statuses;
}

function rowsIn(act: Act | undefined, visitor: Visitor): readonly string[] {
  const outcome: Outcome = act?.expected[visitor] ?? [];
  return Array.isArray(outcome) ? outcome : [];
}

function factsOf(resource: Resource) {
  const acts = access.find(({ table }) => table === resource.table)?.acts ?? [];
  const sweep = acts.find(({ command, what }) => command === 'delete' && /^every/.test(what));
  const declared = httpAccess.find(({ table }) => table === resource.table);
  const isOpen = (operation: Operation) => operationsOf(resource).includes(operation);
  const isPublic = (operation: Operation) => resource.access[operation] === 'public';
  const sees = (visitor: Visitor, label: string) =>
    rowsIn(
      acts.find(({ command }) => command === 'select'),
      visitor,
    ).includes(label);
  const mayDelete = (visitor: Visitor, label: string) => rowsIn(sweep, visitor).includes(label);
  return { declared, isOpen, isPublic, sees, mayDelete, labels: [...labelsOf(resource.table)] };
}

it('declares a write for every operation that a resource opens', () => {
  const missing = resources.flatMap((resource) => {
    const { declared, isOpen } = factsOf(resource);
    return [
      ...(isOpen('create') && !declared?.creates ? [`${resource.table} create`] : []),
      ...(isOpen('update') && !declared?.updates ? [`${resource.table} update`] : []),
    ];
  });
  expect(missing).toEqual([]);
});

it('gives every table of the matrix its plain REST', () => {
  expect(resources.map(({ table }) => table).sort()).toEqual(access.map(({ table }) => table).sort());
});

describe.each(resources)('$module/$path', (resource) => {
  const { declared, isOpen, isPublic, sees, mayDelete, labels } = factsOf(resource);
  const url = urlOf(resource);
  const at = (label: string) => `${url}/${labels.find(([, name]) => name === label)?.[0]}`;

  it('lists only what each visitor may see', async () => {
    for (const visitor of visitors) {
      const answer = await ask(visitor, 'GET', `${url}?limit=100`);
      if (visitor === 'anonymous' && !isPublic('list')) {
        expect(answer.statusCode).toBe(401);
        continue;
      }
      expect(answer.statusCode, `${visitor}: ${answer.body.slice(0, 300)}`).toBe(200);
      const byKey = new Map(labels);
      const found = answer
        .json<{ items: Record<string, unknown>[] }>()
        .items.map((row) => byKey.get(String(row[resource.key])) ?? String(row[resource.key]));
      const expected = labels.map(([, label]) => label).filter((label) => sees(visitor, label));
      expect(found.sort(), visitor).toEqual(expected.sort());
    }
  });

  it('shows one row to those who may, and 404 to all others', async () => {
    for (const [, label] of labels) {
      const expected = expectedStatuses((visitor) => {
        if (visitor === 'anonymous' && !isPublic('get')) return 401;
        return sees(visitor, label) ? 200 : 404;
      });
      expect(await statusesOf('GET', at(label)), label).toEqual(expected);
    }
  });

  it('deletes for those who may; 403 for those who see the row, 404 for all others', async () => {
    for (const [, label] of labels) {
      const expected = expectedStatuses((visitor) => {
        if (visitor === 'anonymous') return 401;
        if (!isOpen('delete')) return 403;
        const special = declared?.deletes?.[label]?.[visitor];
        if (special !== undefined) return special;
        if (!sees(visitor, label)) return 404;
        return mayDelete(visitor, label) ? 204 : 403;
      });
      expect(await statusesOf('DELETE', at(label)), label).toEqual(expected);
    }
  });

  it('creates for those who may', async () => {
    if (!isOpen('create') && !declared?.creates) {
      const closed = expectedStatuses((visitor) => (visitor === 'anonymous' ? 401 : 403));
      expect(await statusesOf('POST', url, {})).toEqual(closed);
      return;
    }
    for (const { body, statuses } of declared?.creates ?? []) {
      expect(await statusesOf('POST', url, body), JSON.stringify(body)).toEqual(statuses);
    }
  });

  it('updates for those who may', async () => {
    const [, first = ''] = labels[0] ?? [];
    if (!isOpen('update')) {
      const closed = expectedStatuses((visitor) => (visitor === 'anonymous' ? 401 : 403));
      expect(await statusesOf('PATCH', at(first), {})).toEqual(closed);
      return;
    }
    for (const { row = '', body, statuses } of declared?.updates ?? []) {
      expect(await statusesOf('PATCH', at(row), body), `${row} ${JSON.stringify(body)}`).toEqual(statuses);
    }
  });
});
