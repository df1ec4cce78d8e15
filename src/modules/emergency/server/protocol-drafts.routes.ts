import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { RowId } from '#contract/values.ts';
import type { ModuleContext } from '#platform/module.ts';
import { Identifier } from '../contract/protocol-content.ts';
import {
  DraftBody,
  ProtocolDraft,
  ProtocolDraftList,
  RecallBody,
  RefusalBody,
} from '../contract/protocol-draft.ts';
import { approve, recall, review } from './publish-protocol.ts';
import { createDraft, listDrafts, refuse, rewriteDraft, submit, viewDraft } from './write-protocol.ts';

const tags = ['emergency'];
const config = { access: 'signed-in' } as const;
const drafts = '/api/emergency/protocol-drafts';
const params = z.object({ id: RowId });
const bySlug = z.object({ slug: Identifier });
const done = z.object({ slug: z.string() });
const now = () => new Date().toISOString();

/** Writing, submitting and rewriting a version; its author's alone, until somebody else approves it. */
export function registerDraftRoutes(instance: FastifyInstance, { session }: ModuleContext): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    drafts,
    {
      config,
      schema: { tags, summary: 'Lister les brouillons de protocoles', response: { 200: ProtocolDraftList } },
    },
    async ({ caller }) => session.asCaller(caller, async (tx) => ({ drafts: await listDrafts(tx) })),
  );

  app.get(
    `${drafts}/:id`,
    {
      config,
      schema: {
        tags,
        summary: 'Lire un brouillon, comparé à la version publiée',
        params,
        response: { 200: ProtocolDraft },
      },
    },
    async ({ caller, params: { id } }) => session.asCaller(caller, (tx) => viewDraft(tx, id)),
  );

  app.post(
    drafts,
    {
      config,
      schema: {
        tags,
        summary: 'Commencer la prochaine version d’un protocole',
        body: DraftBody,
        response: { 201: ProtocolDraft },
      },
    },
    async ({ caller, body }, reply) =>
      reply.code(201).send(await session.asCaller(caller, (tx) => createDraft(tx, body.structure))),
  );

  app.put(
    `${drafts}/:id`,
    {
      config,
      schema: {
        tags,
        summary: 'Réécrire son brouillon',
        params,
        body: DraftBody,
        response: { 200: ProtocolDraft },
      },
    },
    async ({ caller, params: { id }, body }) =>
      session.asCaller(caller, (tx) => rewriteDraft(tx, id, body.structure)),
  );

  app.post(
    `${drafts}/:id/submission`,
    {
      config,
      schema: {
        tags,
        summary: 'Soumettre son brouillon à l’approbation',
        params,
        response: { 200: ProtocolDraft },
      },
    },
    async ({ caller, params: { id } }) => session.asCaller(caller, (tx) => submit(tx, id)),
  );
}

/** What changes the reference itself, or declines to: approving, refusing, reviewing, recalling. */
export function registerApprovalRoutes(instance: FastifyInstance, { session, signer }: ModuleContext): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.post(
    `${drafts}/:id/approval`,
    {
      config,
      schema: {
        tags,
        summary: 'Approuver le brouillon d’une autre personne',
        params,
        response: { 200: done },
      },
    },
    async ({ caller, params: { id } }) => ({
      slug: await session.asCaller(caller, (tx) => approve(tx, signer, id, now())),
    }),
  );

  app.post(
    `${drafts}/:id/refusal`,
    {
      config,
      schema: {
        tags,
        summary: 'Refuser, avec une raison, le brouillon soumis par une autre personne',
        params,
        body: RefusalBody,
        response: { 200: done },
      },
    },
    async ({ caller, params: { id }, body: { reason } }) => ({
      slug: await session.asCaller(caller, (tx) => refuse(tx, id, reason)),
    }),
  );

  app.post(
    '/api/emergency/protocols/:slug/review',
    {
      config,
      schema: {
        tags,
        summary: 'Dire relu, par un clinicien d’ici, un protocole livré',
        params: bySlug,
        response: { 200: done },
      },
    },
    async ({ caller, params: { slug } }) => {
      await session.asCaller(caller, (tx) => review(tx, signer, slug, now()));
      return { slug };
    },
  );

  app.post(
    '/api/emergency/protocols/:slug/recall',
    {
      config,
      schema: {
        tags,
        summary: 'Rappeler un protocole',
        params: bySlug,
        body: RecallBody,
        response: { 200: done },
      },
    },
    async ({ caller, params: { slug }, body: { reason } }) => {
      await session.asCaller(caller, (tx) => recall(tx, signer, { slug, reason, at: now() }));
      return { slug };
    },
  );
}
