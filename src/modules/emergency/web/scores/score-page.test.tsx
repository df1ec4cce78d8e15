import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { show } from '#web/testing/render.tsx';
import { scores } from '../../rules/scores/scores.ts';
import fr from './fr.json' with { type: 'json' };
import { OneScore } from './score-page.tsx';

afterEach(cleanup);

/** As the finder of texts reads: every kind of space is one. */
const plain = (words: string) => words.replaceAll(/\s/g, ' ');

async function open(slug: keyof typeof fr.scores) {
  const score = scores.find((candidate) => candidate.slug === slug);
  if (!score) throw new Error(slug);
  await show(<OneScore score={score} words={fr.scores[slug]} />);
  const result = screen.getByRole('heading', { name: 'Résultat' }).closest('section');
  if (!result) throw new Error('no result');
  return within(result);
}

test.each(scores.map(({ slug }) => slug as keyof typeof fr.scores))(
  '%s says when not to use it before anything else, and no number without answers',
  async (slug) => {
    const result = await open(slug);
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['Quand ne pas l’utiliser', 'Les critères', 'Résultat', 'Sources']);
    for (const words of fr.scores[slug].whenNot) expect(screen.getByText(plain(words))).toBeDefined();
    expect(result.getByText(/^Pas de nombre/)).toBeDefined();
    expect(result.queryByText(/^Calcul/)).toBeNull();
    expect(screen.getByText(/Ils ne posent pas de diagnostic/)).toBeDefined();
  },
);

test('once everything is answered it shows the number, its sum and its band; starting again takes them away', async () => {
  const user = userEvent.setup();
  const result = await open('qsofa');
  const yes = screen.getAllByRole('radio', { name: /^Oui/ });
  const no = screen.getAllByRole('radio', { name: /^Non/ });
  await user.click(yes[0] as HTMLElement);
  await user.click(yes[1] as HTMLElement);
  expect(result.getByText('Pas de nombre : il manque 1 réponse.')).toBeDefined();
  await user.click(no[2] as HTMLElement);
  expect(result.getByText('2')).toBeDefined();
  expect(result.getByText(/1 \+ 1 \+ 0 = 2/)).toBeDefined();
  expect(result.getByText(/^2 ou 3/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Recommencer' }));
  expect(result.getByText(/il manque 3 réponses/)).toBeDefined();
});

test('a measure that no body has gives no number, and says between what it must be', async () => {
  const user = userEvent.setup();
  const result = await open('shock-index');
  await user.type(screen.getByLabelText('Fréquence cardiaque'), '110');
  await user.type(screen.getByLabelText('Pression systolique'), '9');
  expect(result.getByText(/doit être entre 20 et 300 mmHg/)).toBeDefined();
  await user.type(screen.getByLabelText('Pression systolique'), '0');
  expect(result.getByText('1,22')).toBeDefined();
  expect(result.getByText(/110 ÷ 90 ≈ 1,22/)).toBeDefined();
});
