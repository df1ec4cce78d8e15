import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PageQuery, pageOf } from '#contract/page.ts';
import { type Operation, operationsOf, type Resource, urlOf } from '#contract/resource.ts';
import { shortText } from '#contract/values.ts';
import type { DatabaseSession } from '../database/session.ts';
import { Problem } from '../http/problem.ts';
import { createRow, deleteRow, getRow, listRows, type Row, updateRow } from './resource.queries.ts';
import { statementsOf } from './statements.ts';

const methods = { list: 'GET', get: 'GET', create: 'POST', update: 'PATCH', delete: 'DELETE' } as const;
const verbs = {
  list: 'Lister',
  get: 'Lire',
  create: 'Créer',
  update: 'Modifier',
  delete: 'Supprimer',
} as const;
const allOperations = Object.keys(methods) as Operation[];

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

function pick(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])));
}

function handlersOf(resource: Resource, session: DatabaseSession): Record<Operation, Handler> {
  const sql = statementsOf(resource);
  const listFilters = Object.entries(resource.listFilters ?? {});
  const idOf = (request: FastifyRequest) => (request.params as { id: string | number }).id;
  const reading = { readOnly: true, isOneStatement: true };
  // Looking up the row that was there before takes a second statement.
  const creating = { isOneStatement: resource.idempotentOn === undefined };
  return {
    async list(request) {
      const { limit, after, q, ...given } = request.query as {
        limit: number;
        after?: string;
        q?: string;
      } & Row;
      const filters = pick(given, Object.keys(resource.filters));
      const contains = Object.fromEntries(
        listFilters.flatMap(([name, { column }]) =>
          given[name] === undefined ? [] : [[column, given[name]]],
        ),
      );
      const options = { limit, after, search: q, filters, contains };
      return session.asCaller(request.caller, (tx) => listRows(tx, resource, sql, options), reading);
    },
    get: async (request) => session.asCaller(request.caller, (tx) => getRow(tx, sql, idOf(request)), reading),
    async create(request, reply) {
      const body = request.body as Row;
      const creation = await session.asCaller(
        request.caller,
        (tx) => createRow(tx, resource, sql, body),
        creating,
      );
      if (creation.kind === 'received') return reply.code(202).send();
      return reply.code(creation.kind === 'created' ? 201 : 200).send(creation.row);
    },
    update: async (request) =>
      session.asCaller(request.caller, (tx) => updateRow(tx, sql, idOf(request), request.body as Row)),
    async delete(request, reply) {
      await session.asCaller(request.caller, (tx) => deleteRow(tx, sql, idOf(request)));
      return reply.code(204).send();
    },
  };
}

/** An update that changes nothing is a slip of the client: say so. */
function atLeastOneField(shape: z.ZodObject): z.ZodType {
  return shape.partial().refine((body) => Object.keys(body).length > 0, {
    params: { rule: 'sentence', message: 'Aucun champ à modifier.', accepted: 'au moins un champ' },
  });
}

function schemasOf(resource: Resource) {
  const params = z.object({ id: resource.keySchema });
  const listShapes = Object.fromEntries(
    Object.entries(resource.listFilters ?? {}).map(([name, { schema }]) => [name, schema]),
  );
  const query = PageQuery.extend(resource.searchable ? { q: shortText(100).optional() } : {})
    .extend(z.object(resource.filters).partial().shape)
    .extend(z.object(listShapes).partial().shape)
    .strict();
  const empty = z.undefined().meta({ description: 'Sans contenu' });
  const created = resource.isWriteOnly ? { 202: empty } : { 201: resource.row };
  return {
    list: { querystring: query, response: { 200: pageOf(resource.row) } },
    get: { params, response: { 200: resource.row } },
    create: {
      body: resource.create ?? z.never(),
      response: { ...created, ...(resource.idempotentOn ? { 200: resource.row } : {}) },
    },
    update: {
      params,
      body: resource.update ? atLeastOneField(resource.update) : z.never(),
      response: { 200: resource.row },
    },
    delete: { params, response: { 204: empty } },
  } satisfies Record<Operation, object>;
}

/**
 * Gives a declared table its plain REST under `/api/<module>/<path>`. Operations that the declaration leaves closed
 * answer 403 for everybody signed in, whatever the row, and are absent from the reference.
 */
export function registerResource(app: FastifyInstance, resource: Resource, session: DatabaseSession): void {
  const open = new Set(operationsOf(resource));
  const handlers = handlersOf(resource, session);
  const schemas = schemasOf(resource);
  for (const operation of allOperations) {
    const url = urlOf(resource) + (operation === 'list' || operation === 'create' ? '' : '/:id');
    // The module may serve it by a route of its own, where a rule has to be kept.
    if (app.hasRoute({ method: methods[operation], url })) continue;
    if (!open.has(operation)) {
      app.route({
        method: methods[operation],
        url,
        schema: { hide: true },
        config: { access: 'signed-in' },
        handler: async () => {
          throw new Problem('forbidden', { detail: 'Personne ne peut faire cela par l’API.' });
        },
      });
      continue;
    }
    app.route({
      method: methods[operation],
      url,
      schema: {
        tags: [resource.module],
        summary: `${verbs[operation]} : ${resource.noun}`,
        ...schemas[operation],
      },
      config: { access: resource.access[operation] ?? 'signed-in' },
      handler: handlers[operation],
    });
  }
}
