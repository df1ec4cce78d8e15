import diagnostics from 'node:diagnostics_channel';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { createAccountMails, registerAccountRoutes } from '#modules/accounts/server/index.ts';
import type { DatabaseSession } from '#platform/database/session.ts';
import { createIdentity } from '#platform/identity/index.ts';
import { changesChannel } from '#platform/live/live-events.ts';
import { followNotifications } from '#platform/live/notifications.ts';
import { createLogger } from '#platform/logs/logger.ts';
import { temporaryFiles } from '#test/harness/temporary-files.ts';
import { createApp } from '../../../src/server/app.ts';
import { callerOf, type World } from '../world/open-world.ts';
import type { Person } from '../world/persons.ts';
import { worldSigner } from '../world/reference.ts';
import { recordingFiles } from '../world/wellbeing.ts';

export interface Route {
  method: string;
  url: string;
  access: string;
  isHidden: boolean;
}

/** The header by which these tests say who asks; production code knows nothing of it. */
export const personaHeader = 'x-access-persona';

/** Collects every route of the applications made while `make` runs, hidden ones too. */
async function collectRoutes<T>(make: () => Promise<T>): Promise<{ made: T; routes: Route[] }> {
  const routes: Route[] = [];
  const listen = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', (route: RouteOptions) => {
      for (const method of [route.method].flat()) {
        if (method === 'HEAD' || method === 'OPTIONS') continue;
        const access = route.config?.access ?? 'plugin';
        routes.push({ method, url: route.url, access, isHidden: Boolean(route.schema?.hide) });
      }
    });
  };
  diagnostics.subscribe('fastify.initialization', listen);
  try {
    return { made: await make(), routes };
  } finally {
    diagnostics.unsubscribe('fastify.initialization', listen);
  }
}

/**
 * The whole application on a world's database. A request is made by the persona its header names, else by whoever
 * its cookies sign in.
 *
 * @param session as which units of work run; the world's own unless another is given
 */
export async function openApp(world: World, session: DatabaseSession = world.session) {
  const { connections } = world.database;
  const feed = followNotifications(connections.listen, ['hygie_sessions'], [changesChannel]);
  await new Promise<void>((resolve) => {
    feed.onConnection((isConnected) => isConnected && resolve());
  });
  const publicUrl = 'http://127.0.0.1:3000';
  const { files, clear } = await temporaryFiles();
  for (const id of recordingFiles) await files.put(id, new Uint8Array(8));
  const logger = createLogger('silent');
  const mails = createAccountMails(
    { send: () => undefined, settled: async () => undefined, close: async () => undefined },
    publicUrl,
  );
  const identity = await createIdentity({
    pool: connections.identity,
    publicUrl,
    feed,
    mailPasswordReset: (to, token) => mails.send('passwordReset', to, token),
    logger,
    passwordCost: { logN: 10, r: 8, p: 1 },
  });
  const resolveCaller = (request: FastifyRequest) => {
    const persona = request.headers[personaHeader];
    return typeof persona === 'string'
      ? callerOf(persona as Person)
      : identity.resolveCaller(request.headers);
  };
  const { made: app, routes } = await collectRoutes(() =>
    createApp({
      logger,
      session,
      files,
      signer: worldSigner,
      feed,
      limiter: identity.limiter,
      version: 'test',
      edition: 'personal',
      publicUrl,
      webFolder: '/nowhere',
      resolveCaller,
      registerIdentityRoutes: (instance) => registerAccountRoutes(instance, { session, mails, identity }),
    }),
  );
  await app.ready();
  return {
    app,
    routes,
    async close() {
      await app.close();
      await identity.close();
      await feed.stop();
      await clear();
    },
  };
}

export type OpenApp = Awaited<ReturnType<typeof openApp>>;
