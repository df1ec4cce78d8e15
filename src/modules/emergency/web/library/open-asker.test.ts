import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Unreachable } from '#web/shared/api/request.ts';
import { ownFileAt } from '#web/testing/own-files.ts';
import arrest from '../../../../../catalogue/protocols/acr-adulte.json' with { type: 'json' };
import asthma from '../../../../../catalogue/protocols/asthme.json' with { type: 'json' };
import anaphylaxis from '../../../../../catalogue/protocols/choc-anaphylactique.json' with { type: 'json' };
import coma from '../../../../../catalogue/protocols/coma.json' with { type: 'json' };
import { ProtocolContent } from '../../contract/protocol-content.ts';
import type { PublishedProtocol } from '../../contract/published-protocol.ts';
import { createAsker } from './ask-here.ts';
import { type AskingJob, openAsker } from './open-asker.ts';

const protocols = [arrest, asthma, anaphylaxis, coma].map((given) => {
  const structure = ProtocolContent.parse(given);
  const { version, reviewOn, clinicalReview } = structure;
  return { structure, version, reviewOn, clinicalReview } as PublishedProtocol;
});
const question = 'choc anaphylactique';
const answerOf = async () => (await createAsker(protocols))(question, 'child');

/** A browser's worker, as far as the page sees it. */
class WorkerStandIn extends EventTarget {
  static opened: WorkerStandIn[] = [];
  readonly jobs: AskingJob[] = [];
  isEnded = false;
  constructor() {
    super();
    WorkerStandIn.opened.push(this);
  }
  postMessage = (job: AskingJob) => this.jobs.push(job);
  terminate = () => {
    this.isEnded = true;
  };
}

beforeEach(() => {
  vi.stubGlobal('fetch', ownFileAt);
});
afterEach(() => {
  WorkerStandIn.opened = [];
  vi.unstubAllGlobals();
});

it('prepares beside the page before anything is asked, and hands each answer to its question', async () => {
  vi.stubGlobal('Worker', WorkerStandIn);
  const asker = openAsker(protocols);
  const [worker] = WorkerStandIn.opened;
  expect(worker?.jobs).toEqual([{ protocols }]);
  const [first, second] = [asker.ask('une', undefined), asker.ask(question, 'child')];
  const answer = (id: number, verdict: string) =>
    worker?.dispatchEvent(new MessageEvent('message', { data: { id, answer: { verdict } } }));
  answer(1, 'found');
  answer(0, 'none');
  expect([await first, await second]).toEqual([{ verdict: 'none' }, { verdict: 'found' }]);
  asker.close();
  expect(worker?.isEnded).toBe(true);
});

it.each([
  ['fails', () => WorkerStandIn.opened[0]?.dispatchEvent(new Event('error'))],
  ['says what cannot be read', () => WorkerStandIn.opened[0]?.dispatchEvent(new Event('messageerror'))],
])('answers in the page what a worker that %s leaves unanswered, and everything after', async (_, fail) => {
  vi.stubGlobal('Worker', WorkerStandIn);
  const asker = openAsker(protocols);
  const left = asker.ask(question, 'child');
  const expected = await answerOf();
  fail();
  expect(await left).toEqual(expected);
  expect(await asker.ask(question, 'child')).toEqual(expected);
  expect(expected.candidates.length + expected.nearest.length).toBeGreaterThan(0);
});

it('answers whoever still waits when it is closed', async () => {
  vi.stubGlobal('Worker', WorkerStandIn);
  const asker = openAsker(protocols);
  const left = asker.ask(question, 'child');
  asker.close();
  expect(WorkerStandIn.opened[0]?.isEnded).toBe(true);
  expect(await left).toEqual(await answerOf());
});

it('answers in the page where there is no worker', async () => {
  vi.stubGlobal('Worker', undefined);
  expect(await openAsker(protocols).ask(question, 'child')).toEqual(await answerOf());
});

it('asks for its dictionary again with the next question, when it was out of reach', async () => {
  vi.stubGlobal('Worker', undefined);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const asker = openAsker(protocols);
  await expect(asker.ask(question, 'child')).rejects.toThrow(Unreachable);
  vi.stubGlobal('fetch', ownFileAt);
  expect(await asker.ask(question, 'child')).toEqual(await answerOf());
});
