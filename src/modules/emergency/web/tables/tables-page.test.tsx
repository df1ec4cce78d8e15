import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { show } from '#web/testing/render.tsx';
import arrest from '../../../../../catalogue/protocols/acr-enfant.json' with { type: 'json' };
import appendicitis from '../../../../../catalogue/protocols/appendicite.json' with { type: 'json' };
import asthma from '../../../../../catalogue/protocols/asthme.json' with { type: 'json' };
import shock from '../../../../../catalogue/protocols/choc-septique.json' with { type: 'json' };
import { ProtocolContent } from '../../contract/protocol-content.ts';
import type { PublishedProtocol } from '../../contract/published-protocol.ts';
import { Tables } from './tables-page.tsx';
import { weightProtocols } from './weight-lines.ts';

const structures = [arrest, appendicitis, asthma, shock].map((content) => ProtocolContent.parse(content));

function published(structure: ProtocolContent): PublishedProtocol {
  const { slug, title, category, populations, version, reviewOn, clinicalReview } = structure;
  return {
    ...{ slug, title, category, populations, version, reviewOn, clinicalReview, structure },
    ...{ isReviewOverdue: false, status: 'published', origin: 'shipped', approvedAt: null },
    ...{ signature: null, signingKey: null, content: '', sources: [] },
  };
}

afterEach(cleanup);

async function open(weight: string, topic = 'acr-enfant', age = '') {
  const user = userEvent.setup();
  const { container } = await show(<Tables protocols={weightProtocols(structures.map(published))} />);
  await user.selectOptions(screen.getByLabelText('Protocole'), topic);
  if (weight !== '') await user.type(screen.getByLabelText('Poids'), weight);
  if (age !== '') await user.type(screen.getByLabelText(/^Âge, si/), age);
  return container;
}

const results = (page: Element) =>
  [...page.querySelectorAll('[data-result]')].map(({ textContent }) => textContent ?? '');
const steps = (page: Element) =>
  [...page.querySelectorAll('[data-step]')].map(({ textContent }) => textContent ?? '');

test('says that a clinician has yet to read the protocol', async () => {
  await open('');
  expect(screen.getByText('Relecture clinique requise', { exact: true })).toBeDefined();
});

test.each(['', '0', '-4', '300', 'vingt', '12,3456'])(
  'for a weight of « %s » there is no number, and a reason',
  async (weight) => {
    const page = await open(weight);
    expect(results(page)).toEqual([]);
    expect(steps(page)).toEqual([]);
    expect(screen.getByRole('status').textContent).not.toBe('');
  },
);

test('a weight that no child of this age has is refused, with the range', async () => {
  const page = await open('40', 'acr-enfant', '2');
  expect(results(page)).toEqual([]);
  expect(screen.getByText(/de 8,9 à 17,9 kg/)).toBeDefined();
});

test('a line that is not for such a child gives no number, the others do', async () => {
  const page = await open('9', 'appendicite', '1');
  expect(screen.getByText(/trop léger pour cette ligne/)).toBeDefined();
  expect(results(page)).toEqual(['0,9 mg']);
});

/** « 1 250,5 µg » as its reader reads it. */
function figure(text: string): number {
  return Number((/[\d\u202f]+(?:,\d+)?/.exec(text)?.[0] ?? 'x').replaceAll('\u202f', '').replace(',', '.'));
}

/** Does a shown step again from its own figures. */
function redo(step: string): number {
  const left = step.split(/ [=≈→] /)[0] ?? '';
  const operators = [...left.matchAll(/ ([×÷]) /g)].map(([, sign]) => sign);
  const [first = '', ...others] = left.split(/ [×÷] /);
  return others.reduce(
    (value, other, index) => (operators[index] === '×' ? value * figure(other) : value / figure(other)),
    figure(first),
  );
}

test.each([
  ['acr-enfant', '14'],
  ['acr-enfant', '3,275'],
  ['acr-enfant', '120'],
  ['asthme', '27,4'],
  ['choc-septique', '33'],
])('%s, %s kg: every result on the screen comes out of what is on the screen', async (topic, weight) => {
  const page = await open(weight, topic);
  const cards = [...page.querySelectorAll('article')].filter((card) => card.querySelector('[data-result]'));
  expect(cards.length).toBeGreaterThan(0);
  for (const card of cards) {
    const doses = steps(card).filter((step) => /^[\d\u202f,]+ kg × [\d,]+ \S+\/kg\S* = /.test(step));
    const bound = steps(card).find((step) => !/[×÷]/.test(step));
    const most = bound ? figure(bound.split(' = ').at(-1) ?? '') : Number.POSITIVE_INFINITY;
    const shown = results(card)[0] ?? '';
    for (const dose of doses) {
      const given = figure(dose.split(/ [=≈→] /).at(-1) ?? '');
      const exact = redo(dose);
      expect(Math.abs(given - Math.min(exact, most)) / given, dose).toBeLessThanOrEqual(0.005);
      expect(shown).toContain(
        dose
          .split(/ [=≈→] /)
          .at(-1)
          ?.split(' ')[0] ?? '?',
      );
    }
    for (const volume of steps(card).filter((step) => step.includes('÷'))) {
      const ml = figure(volume.split(/ [=≈] /).at(-1) ?? '');
      expect(Math.abs(redo(volume) - ml), volume).toBeLessThanOrEqual(
        0.5 * (ml < 1 ? 0.01 : ml < 20 ? 0.1 : 1) + 1e-9,
      );
    }
  }
});
