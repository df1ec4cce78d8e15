/**
 * `node bench/evidence.ts`: what the evidence per gesture is worth on 1,000 simulated persons with known effects, whose
 * seeds no tuning ever saw, and how that grows with repetitions. Prints JSON.
 */
import { seededRandom } from '#modules/wellbeing/server/seeded-random.ts';
import { judgeEvidence } from '#test/evidence/judge-evidence.ts';
import { simulatePerson, simulation } from '#test/evidence/simulated-person.ts';

const persons = 1000;
// Tuning used 1,000 to 1,299, the test uses 40,000 and on.
const firstSeed = 700_000;

const judge = (repetitions?: number) =>
  judgeEvidence(
    Array.from({ length: persons }, (_, index) =>
      simulatePerson(seededRandom(firstSeed + index), repetitions),
    ),
  );

const report = {
  simulation,
  firstSeed,
  asStated: judge(),
  with40Repetitions: judge(40),
  with80Repetitions: judge(80),
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
