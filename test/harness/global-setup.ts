import type { TestProject } from 'vitest/node';
import type { Connections } from '#platform/database/login-roles.ts';
import { startTestCluster, type TestCluster } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    hygieCluster: TestCluster;
    /** To the template: a clone is reached in the same way, under its own name. */
    hygieConnections: Connections;
  }
}

/** One throwaway PostgreSQL for all test files of a run; each file clones its own database from the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, connections, stop } = await startTestCluster();
  project.provide('hygieCluster', cluster);
  project.provide('hygieConnections', connections);
  return stop;
}
