import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { changePreferences } from '#web/shared/preferences.ts';
import { answerRequests, show } from '#web/testing/render.tsx';
import asthma from '../../../../../catalogue/protocols/asthme.json' with { type: 'json' };
import coma from '../../../../../catalogue/protocols/coma.json' with { type: 'json' };
import nosebleed from '../../../../../catalogue/protocols/epistaxis.json' with { type: 'json' };
import potassium from '../../../../../catalogue/protocols/hyperkaliemie.json' with { type: 'json' };
import lung from '../../../../../catalogue/protocols/oap.json' with { type: 'json' };
import type { Answer } from '../../contract/answer.ts';
import { ProtocolContent } from '../../contract/protocol-content.ts';
import type { PublishedProtocol } from '../../contract/published-protocol.ts';
import { protocolText } from '../../rules/protocol-text.ts';
// Else what one may do with a line would come after what these tests wait for.
import '../lines/line-tools.tsx';
import { createAsker } from './ask-here.ts';
import { askNext } from './asked-before.ts';
import { Library } from './library.tsx';

// The search needs others to tell one from.
const protocols = [lung, asthma, coma, nosebleed, potassium].map((given): PublishedProtocol => {
  const structure = ProtocolContent.parse(given);
  const { slug, title, category, populations, version, reviewOn, clinicalReview } = structure;
  return {
    ...{ slug, title, category, populations, version, reviewOn, clinicalReview, structure },
    ...{ origin: 'shipped', approvedAt: null, signature: null, signingKey: null, status: 'published' },
    ...{ isReviewOverdue: false, content: protocolText(structure), sources: [] },
  };
});
const { title } = lung;
const me = {
  ...{ id: '1f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f', email: 'x@example.org', name: null, role: 'student' },
  ...{ status: 'active', preferences: {}, language: 'fr', isTotpEnabled: false, isDemonstration: false },
};
const path = 'POST /api/emergency/ask';
const asked = 'OAP furosémide';
const crypto = Object.getOwnPropertyDescriptor(globalThis, 'crypto');

let answer: Answer;

function replyWith(change: (answer: Answer) => Partial<Answer> & { order?: object } = () => ({})) {
  const history = { isKept: true, reason: null };
  const order = { by: { kind: 'embedded', name: 'hygie-ask' }, picked: 0 };
  return { body: { ...answer, order, history, ...change(answer) } };
}

const answers = (reply: object | 'unreachable', person: object | null = me) =>
  ({
    'GET /api/accounts/me': person ? { body: person } : { status: 401 },
    'GET /api/emergency/bundle': { body: { protocols } },
    [path]: reply,
  }) as Parameters<typeof answerRequests>[0];

beforeAll(async () => {
  answerRequests({});
  answer = (await createAsker(protocols))(asked, undefined);
});

beforeEach(() => {
  // This environment checks no signature.
  Object.defineProperty(globalThis, 'crypto', {
    value: { getRandomValues: () => undefined },
    configurable: true,
  });
  askNext('');
  changePreferences({ keepQuestionsDays: 30 });
});
afterEach(() => {
  askNext('');
  if (crypto) Object.defineProperty(globalThis, 'crypto', crypto);
  localStorage.clear();
});

async function type(words: string) {
  await show(<Library renderCalm={() => <a href="tel:3114">3114</a>} />);
  await screen.findByRole('link', { name: title });
  await userEvent.click(screen.getByRole('searchbox'));
  await userEvent.paste(words);
}
const sentTo = (sent: ReturnType<typeof answerRequests>) => sent.filter(({ request }) => request === path);

it('keeps what was asked, once, and not what is only typed', async () => {
  const sent = answerRequests(answers(replyWith()));
  await type(asked);
  screen.getByText(/gardée 30 jours parmi tes questions/);
  expect(sentTo(sent)).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/Question gardée parmi tes questions/);
  await userEvent.keyboard('{Enter}');
  expect(sentTo(sent).map(({ body }) => body)).toEqual([{ question: asked, keepDays: 30 }]);
});

it('keeps what was typed when one of its results is opened', async () => {
  const sent = answerRequests(answers(replyWith()));
  await type('oedeme');
  await userEvent.click(screen.getByRole('link', { name: title }));
  expect(sentTo(sent).map(({ body }) => body)).toEqual([{ question: 'oedeme', keepDays: 30 }]);
});

it.each([
  ['a visitor', null, 30],
  ['whoever wants none kept', me, 0],
] as const)('sends nothing of %s, and says so', async (_who, person, keepQuestionsDays) => {
  changePreferences({ keepQuestionsDays });
  const sent = answerRequests(answers(replyWith(), person));
  await type(asked);
  screen.getByText(/rien ne quitte cet appareil/);
  await userEvent.keyboard('{Enter}');
  await screen.findAllByRole('figure');
  expect(sentTo(sent)).toEqual([]);
});

it('flags a question that seems to name a patient, and sends nothing of it', async () => {
  const question = 'OAP furosémide chez Mme Dupont, née le 12/03/1954';
  const sent = answerRequests(answers(replyWith()));
  await type(question);
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/elle semble désigner un patient/);
  expect(sentTo(sent)).toEqual([]);
});

it('sends nothing of a person in distress', async () => {
  const sent = answerRequests(answers(replyWith()));
  await type('je veux mourir');
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('link', { name: '3114' });
  expect(JSON.stringify(sent)).not.toContain('mourir');
});

it('says that a question was not kept when nobody answers, and shows its answer all the same', async () => {
  answerRequests(answers('unreachable'));
  await type(asked);
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/le serveur ne répond pas/);
  expect(screen.getAllByRole('figure').length).toBeGreaterThan(2);
});

const byModel = { by: { kind: 'model', model: 'fake-model' }, picked: 2 };
const linesShown = () => [...document.querySelectorAll('blockquote')].map(({ textContent }) => textContent);

it('shows the order of a model when it is asked for, under its name, and moves no line by itself', async () => {
  answerRequests(
    answers(replyWith(({ quotations }) => ({ quotations: [...quotations].reverse(), order: byModel }))),
  );
  await type(asked);
  await userEvent.keyboard('{Enter}');
  const button = await screen.findByRole('button', { name: 'Ordre proposé par fake-model' });
  const before = linesShown();
  expect(before.length).toBeGreaterThan(2);
  await userEvent.click(button);
  expect(linesShown()).toEqual([...before].reverse());
  await userEvent.click(button);
  expect(linesShown()).toEqual(before);
});

it('offers under each quoted line to keep that one', async () => {
  answerRequests({ ...answers(replyWith()), 'GET /api/emergency/kept-lines': { body: { lines: [] } } });
  await type(asked);
  await userEvent.keyboard('{Enter}');
  const buttons = await screen.findAllByRole('button', { name: /^Garder cette ligne/ });
  const lines = linesShown();
  expect(buttons).toHaveLength(lines.length);
  for (const [index, button] of buttons.entries()) {
    const start = button.getAttribute('aria-label')?.replace(/^Garder cette ligne\u00a0: |…$/g, '') ?? '';
    expect(start.length).toBeGreaterThan(20);
    expect(lines[index]?.startsWith(start)).toBe(true);
    // It comes a moment after an answer that is read out as a whole, and must not have it read again.
    expect(button.closest('[aria-live], [role="status"]')?.getAttribute('aria-live')).toBe('off');
  }
});

it('shows no line that this browser did not find itself', async () => {
  const composed = 'Furosémide 400 mg en bolus';
  answerRequests(
    answers(
      replyWith(({ quotations }) => ({
        quotations: quotations.map((line) => ({ ...line, text: composed })),
        order: byModel,
      })),
    ),
  );
  await type(asked);
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/Question gardée/);
  expect(screen.queryByRole('button', { name: /Ordre proposé/ })).toBeNull();
  expect(document.body.textContent).not.toContain(composed);
});
