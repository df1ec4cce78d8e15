import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import danger from '../danger-weights.json' with { type: 'json' };
import order from '../order-weights.json' with { type: 'json' };
import { buildReference } from '../reference.ts';
import scope from '../scope-weights.json' with { type: 'json' };
import verdict from '../verdict-weights.json' with { type: 'json' };
import { learnFromHands } from './development.ts';
import {
  DevelopmentInjections,
  DevelopmentQuestions,
  DevelopmentSentences,
  type Hand,
  taughtText,
} from './hands.ts';

const catalogue = join(import.meta.dirname, '../../../../../../catalogue');
const readJson = (path: string) => JSON.parse(readFileSync(join(catalogue, path), 'utf8'));
const handsIn = (folder: string) =>
  readdirSync(join(catalogue, folder))
    .filter((name) => name.startsWith('dev-'))
    .sort()
    .map((name) => `${folder}/${name}`);

const none = { questions: [], sentences: [], injections: [] };
const hands: Hand[] = [
  ...handsIn('emergency-questions').map((name) => ({
    ...none,
    name,
    questions: DevelopmentQuestions.parse(readJson(name)).questions,
  })),
  ...handsIn('crisis').map((name) => ({
    ...none,
    name,
    sentences: DevelopmentSentences.parse(readJson(name)).sentences,
  })),
  ...handsIn('prompt-injections').map((name) => ({
    ...none,
    name,
    injections: DevelopmentInjections.parse(readJson(name)).injections,
  })),
];

test('the weights in use were taught by the questions, sentences and choices of today', () => {
  const hash = createHash('sha256').update(taughtText(hands)).digest('hex').slice(0, 16);
  // After a change: node src/server/cli/learn-asking.ts
  const weights = [order, danger, scope, verdict];
  expect(weights.map(({ taughtBy }) => taughtBy)).toEqual(weights.map(() => hash));
});

test('no held-out question teaches; two hands may only write the same few words of distress', () => {
  const taught = new Set(hands.flatMap(({ questions }) => questions.map(({ question }) => question)));
  const held = readdirSync(join(catalogue, 'emergency-questions'))
    .filter((name) => /^test-[3-9]/.test(name))
    .flatMap((name) => DevelopmentQuestions.parse(readJson(`emergency-questions/${name}`)).questions);
  expect(held.length).toBeGreaterThan(1200);
  const shared = held.filter(({ question }) => taught.has(question));
  expect(shared.filter(({ verdict: given }) => given !== 'crisis')).toEqual([]);
  expect(shared.length).toBeLessThan(10);
});

test('from a few questions it learns which words tell danger and which the scope, and that a score speaks for answering', () => {
  const protocols = readdirSync(join(catalogue, 'protocols'))
    .filter((name) => /^(?:asthme|choc-anaphylactique|crise-suicidaire)\.json$/.test(name))
    .map((name) => readJson(`protocols/${name}`));
  const reference = buildReference(protocols, { entries: [], foreign: [] });
  const answered = ['asthme aigu grave', 'choc anaphylactique adrénaline', 'crise d’asthme salbutamol'];
  const refused = ['changer une roue', 'recette de cuisine', 'billet de train'];
  const grave = ['je veux en finir', 'en finir ce soir', 'comment en finir'];
  const expectedOf = (question: string) => [question.includes('asthme') ? 'asthme' : 'choc-anaphylactique'];
  const few = ['une', 'autre'].map((name) => ({
    ...none,
    name,
    questions: [
      ...answered.map((question) => ({
        question,
        expected: expectedOf(question),
        verdict: 'answer' as const,
      })),
      ...refused.map((question) => ({ question, expected: [], verdict: 'none' as const })),
      ...grave.map((question) => ({ question, expected: [], verdict: 'crisis' as const })),
    ],
  }));
  const learnt = learnFromHands(few, reference);
  expect(learnt.danger.weights.get('finir')).toBeGreaterThan(0.15);
  expect(learnt.danger.weights.get('asthme') ?? 0).toBeLessThanOrEqual(0);
  expect(learnt.scope.weights.get('asthme')).toBeGreaterThan(0.15);
  expect(learnt.scope.weights.has('finir')).toBe(false);
  expect(learnt.verdict.weights.score).toBeGreaterThan(0);
});
