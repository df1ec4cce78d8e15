import type { FastifyInstance, preParsingHookHandler } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Caller } from '#platform/database/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { ModuleContext } from '#platform/module.ts';
import {
  BundleReading,
  becomesDraft,
  bundleExchangeUrl,
  bundleImportUrl,
  bundleReadingUrl,
  mostBundleMegabytes,
} from '../contract/bundle-exchange.ts';
import { ProtocolBundle } from '../contract/published-protocol.ts';
import { exchangeMessages as say } from './emergency.messages.ts';
import { exportBundle } from './export-bundle.ts';
import { type ImportPlan, importAsDrafts, planImport } from './import-bundle.ts';
import { sayBundleFault } from './incoming-bundle.messages.ts';
import { type IncomingBundle, readIncomingBundle } from './incoming-bundle.ts';
import { mayWriteProtocols } from './protocol-drafts.queries.ts';
import { findRecalls } from './published-protocols.queries.ts';
import type { ReadReference } from './published-protocols.ts';

const tags = ['emergency'];
const config = { access: 'signed-in' } as const;

/** What is wrong with a bundle is said by the bundle's own reader: the body is taken as text, and larger than others. */
function acceptBundles(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, String(body)),
  );
}

function readingOf(
  { fingerprint, faults, refused }: IncomingBundle,
  plan: ImportPlan,
  drafts: number,
): BundleReading {
  return {
    fingerprint: fingerprint ?? null,
    ...{ faults: [...faults], refused: [...refused], drafts },
    ...{ protocols: [...plan.protocols], recalls: [...plan.recalls] },
  };
}

function refuseFaults({ faults }: IncomingBundle): void {
  if (faults.length === 0) return;
  const errors = faults.map((fault) => ({ path: fault.slug ?? '', message: sayBundleFault(fault) }));
  const detail = say.refused(errors[0]?.message ?? '');
  const isTrusted = !faults.some(({ kind }) => /unknown-key|altered|unsigned/.test(kind));
  throw new Problem(isTrusted ? 'invalid' : 'untrusted', { detail, errors });
}

/** Bundles over HTTP, by the rules of the command line; a key of another instance is accepted by the operator alone. */
export function registerExchangeRoutes(
  instance: FastifyInstance,
  { session, signer, trustedKeys, readReference }: ModuleContext & { readReference: ReadReference },
): void {
  const admitWriter = async (caller: Caller) => {
    const may = await session.asCaller(caller, mayWriteProtocols, { readOnly: true, isOneStatement: true });
    if (!may) throw new Problem('forbidden', { detail: say.forbidden });
  };
  // Before the body: nobody else's megabytes are read.
  const preParsing: preParsingHookHandler = (request, _reply, _payload, done) => {
    admitWriter(request.caller).then(() => done(), done);
  };
  const read = (text: string) =>
    readIncomingBundle(text, { ownKeys: signer.trustedKeys, fingerprints: trustedKeys, now: new Date() });

  instance.withTypeProvider<ZodTypeProvider>().get(
    bundleExchangeUrl,
    {
      config,
      schema: {
        tags,
        summary: 'Exporter le référentiel, signé, pour une autre instance',
        response: { 200: ProtocolBundle },
      },
    },
    async ({ caller }) => {
      await admitWriter(caller);
      const recalls = await session.asCaller(caller, findRecalls, { readOnly: true, isOneStatement: true });
      return exportBundle(signer, await readReference(caller), recalls);
    },
  );

  instance.register(async (scope) => {
    acceptBundles(scope);
    const app = scope.withTypeProvider<ZodTypeProvider>();
    const route = { config, preParsing, bodyLimit: mostBundleMegabytes * 1_000_000 };
    const consumes = ['application/json'];

    app.post(
      bundleReadingUrl,
      {
        ...route,
        schema: {
          ...{ tags, consumes, body: z.string() },
          summary: 'Lire le recueil d’une autre instance, à blanc',
          response: { 200: BundleReading },
        },
      },
      async ({ caller, body }) => {
        const bundle = await read(body);
        const plan = await session.asCaller(caller, (tx) => planImport(tx, bundle), { readOnly: true });
        return readingOf(bundle, plan, 0);
      },
    );

    app.post(
      bundleImportUrl,
      {
        ...route,
        schema: {
          ...{ tags, consumes, body: z.string() },
          summary: 'Reprendre le recueil d’une autre instance, en brouillons',
          response: { 201: BundleReading },
        },
      },
      async ({ caller, body }, reply) => {
        const bundle = await read(body);
        refuseFaults(bundle);
        const plan = await session.asCaller(caller, (tx) => importAsDrafts(tx, bundle));
        return reply.code(201).send(readingOf(bundle, plan, plan.protocols.filter(becomesDraft).length));
      },
    );
  });
}
