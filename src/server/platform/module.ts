import type { FastifyInstance } from 'fastify';
import type { ModuleName, Resource } from '#contract/resource.ts';
import type { DatabaseSession } from './database/session.ts';

/** What every module's routes stand on. */
export interface ModuleContext {
  session: DatabaseSession;
}

/** A module as the server sees it: its tables with plain REST, and the routes that need a rule. */
export interface ServerModule {
  name: ModuleName;
  resources: readonly Resource[];
  registerRoutes?(app: FastifyInstance, context: ModuleContext): void;
}
