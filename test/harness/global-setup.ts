import type { TestProject } from 'vitest/node';
import { startTestCluster, type TestCluster } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    hygieCluster: TestCluster;
  }
}

/** One throwaway PostgreSQL for all test files of a run; each file clones its own database from the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, stop } = await startTestCluster();
  project.provide('hygieCluster', cluster);
  return stop;
}
