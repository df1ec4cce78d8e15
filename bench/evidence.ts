/**
 * `node bench/evidence.ts`: what the evidence per gesture is worth on 1,000 simulated persons with known effects, whose
 * seeds no tuning ever saw, and how that grows with repetitions. Beside it, what
 * somebody would reach who knew all of these persons but the effects. Prints JSON.
 */
import { seededRandom } from '#modules/wellbeing/server/seeded-random.ts';
import { rankAtBest } from '#test/evidence/best-possible.ts';
import { isRankedRight, judgeEvidence } from '#test/evidence/judge-evidence.ts';
import { simulatePerson, simulation } from '#test/evidence/simulated-person.ts';

const persons = 1000;
// Tuning used 1,000 to 1,299, the test uses 40,000 and on.
const firstSeed = 700_000;

function judge(repetitions?: number) {
  const people = Array.from({ length: persons }, (_, index) =>
    simulatePerson(seededRandom(firstSeed + index), repetitions),
  );
  const atBest = people.filter((person) => isRankedRight(person.effects, rankAtBest(person)));
  return { ...judgeEvidence(people), personsWithEveryPairRightAtBest: atBest.length / persons };
}

const report = {
  simulation,
  firstSeed,
  asStated: judge(),
  with30Repetitions: judge(30),
  with40Repetitions: judge(40),
  with80Repetitions: judge(80),
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
