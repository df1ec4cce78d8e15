import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { ModuleName, Resource } from '#contract/resource.ts';
import type { ModelDoor } from './ai/index.ts';
import type { CataloguePart } from './catalogue/index.ts';
import type { DatabaseSession } from './database/session.ts';
import type { FileStore } from './files/index.ts';
import type { AttemptLimiter } from './identity/index.ts';
import type { RecurringJob } from './jobs/jobs.ts';
import type { MusicDoor } from './music-provider/index.ts';
import type { Edition, Settings } from './settings.ts';
import type { Signer } from './signing/signer.ts';

/** What every module's routes stand on. */
export interface ModuleContext {
  session: DatabaseSession;
  edition: Edition;
  /** The one road to a model process; without a configured model it answers nothing. */
  model: ModelDoor;
  /** The one road to a music generator outside; without a configured one it makes nothing. */
  musicProvider: MusicDoor;
  files: FileStore;
  /** Counts what one person asks of a model or a generator, across servers. */
  limiter: Pick<AttemptLimiter, 'count'>;
  /** Signs what this instance publishes. */
  signer: Signer;
  /** Fingerprints of the keys of other instances whose bundles the operator accepts. */
  trustedKeys: Settings['trustedKeys'];
  /** Whether a protocol past its day of review is still shown, with a banner, or hidden. */
  overdueProtocols: Settings['overdueProtocols'];
}

/** A module as the server sees it: its tables with plain REST, and the routes that need a rule. */
export interface ServerModule {
  name: ModuleName;
  resources: readonly Resource[];
  /** Reference content that comes with the project and is loaded at start. */
  catalogue?: readonly CataloguePart[];
  /** What the catalogue needs once it is loaded, on the migrating connection. */
  afterCatalogue?(client: pg.ClientBase, signer: Signer): Promise<void>;
  /** By table: a query for the keys of the rows to which the caller belongs, when more persons see such a row. */
  belonging?: Readonly<Record<string, string>>;
  /** What an institution's edition has in its place. */
  inInstitution?: Pick<ServerModule, 'resources'>;
  /** Work that runs by the clock, beside requests. */
  jobs?: readonly RecurringJob[];
  registerRoutes?(app: FastifyInstance, context: ModuleContext): void;
}
