import type { FastifyInstance } from 'fastify';
import { accounts } from '#modules/accounts/server/index.ts';
import { community } from '#modules/community/server/index.ts';
import { consultations } from '#modules/consultations/server/index.ts';
import { ecos } from '#modules/ecos/server/index.ts';
import { emergency } from '#modules/emergency/server/index.ts';
import { study } from '#modules/study/server/index.ts';
import { wellbeing } from '#modules/wellbeing/server/index.ts';
import { type ModelDoor, noModel } from '#platform/ai/index.ts';
import type { DatabaseSession } from '#platform/database/session.ts';
import type { FileStore } from '#platform/files/index.ts';
import type { ResolveCaller } from '#platform/http/access.ts';
import { registerHealth } from '#platform/http/health.ts';
import { createHttpServer, type HttpOptions } from '#platform/http/server.ts';
import { installWebApp } from '#platform/http/web-app.ts';
import { registerLiveRoutes } from '#platform/live/live.routes.ts';
import { createLiveEvents } from '#platform/live/live-events.ts';
import type { NotificationFeed } from '#platform/live/notifications.ts';
import { createVisibility } from '#platform/live/visibility.ts';
import type { ModuleContext, ServerModule } from '#platform/module.ts';
import { type MusicDoor, noMusicProvider } from '#platform/music-provider/index.ts';
import { registerResource } from '#platform/rest/resource.routes.ts';
import type { Settings } from '#platform/settings.ts';
import type { Signer } from '#platform/signing/signer.ts';

/** Every module of Hygie, in the order of the reference. */
export const modules: readonly ServerModule[] = [
  accounts,
  wellbeing,
  study,
  ecos,
  emergency,
  consultations,
  community,
];

export interface AppOptions extends Omit<HttpOptions, 'resolveCaller'> {
  session: DatabaseSession;
  files: FileStore;
  signer: Signer;
  /** None but this instance's own when absent. */
  trustedKeys?: Settings['trustedKeys'];
  /** Shown with a banner when absent. */
  overdueProtocols?: Settings['overdueProtocols'];
  feed: NotificationFeed;
  limiter: ModuleContext['limiter'];
  resolveCaller: ResolveCaller;
  /** The way to the operator's model; none when absent. */
  model?: ModelDoor;
  /** The way to the operator's music generator; none when absent. */
  musicProvider?: MusicDoor;
  /** Absolute path of the web build. */
  webFolder: string;
  /** Routes that need more than a module's context: identity, mail. */
  registerIdentityRoutes?(app: FastifyInstance): void;
}

/** The whole application, ready to listen or to be injected into. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { session, files, signer, limiter, feed, resolveCaller, edition } = options;
  const { model = noModel, musicProvider = noMusicProvider } = options;
  const { overdueProtocols = 'show', trustedKeys = [] } = options;
  const made = { model, musicProvider, limiter, overdueProtocols, trustedKeys };
  const app = await createHttpServer(options);
  const announced = new Map(
    modules.flatMap(({ resources, belonging }) =>
      resources.map(({ table, key }) => [table, { key, belonging: belonging?.[table] }] as const),
    ),
  );
  const live = createLiveEvents(feed, createVisibility(session, announced));
  app.addHook('onClose', async () => live.stop());

  registerHealth(app, session);
  registerLiveRoutes(app, { live, feed, resolveCaller });
  options.registerIdentityRoutes?.(app);
  for (const module of modules) {
    const { resources } = (edition === 'institution' && module.inInstitution) || module;
    module.registerRoutes?.(app, { session, files, signer, edition, ...made });
    for (const resource of resources) registerResource(app, resource, session);
  }
  await installWebApp(app, options.webFolder);
  return app;
}
