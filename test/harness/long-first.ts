import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes a worker for a long time: begun last, each would be waited for with the other worker idle. */
const long = [
  /^e2e\/screens\//,
  /^e2e\/gates\/editions/,
  /^e2e\/journeys\/(emergency-stopwatch|wellbeing\/music)\.test/,
  /^test\/schema\/supabase-compat/,
  /^test\/access\/(fuzz|random|mutants)\//,
  /\/music\/audio-file\.test/,
  /^test\/faults\/(stopped-database|stop|killed-database)\.test/,
];

/** The order of the test files: the long ones first, then the largest, as vitest has it. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const path = moduleId.slice(this.ctx.config.root.length + 1);
      const found = long.findIndex((pattern) => pattern.test(path));
      return found < 0 ? long.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
