import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '#web/testing/render.tsx';
import { YearPixels } from './year-pixels.tsx';

const day = (on: string, meanValence: number | null, meanArousal: number | null) => ({
  on,
  count: 2,
  meanLevel: 1,
  meanValence,
  meanArousal,
});
const history = {
  range: 'year' as const,
  fromOn: '2025-11-27',
  toOn: '2026-11-26',
  points: [],
  days: [day('2026-03-02', 70, 30), day('2026-03-31', 5, null), day('2026-11-24', 95, 90)],
  isTruncated: false,
};

const grid = () => screen.getByRole('grid', { name: /Un jour par case/ });
const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');

it('has one cell a day, each saying its day; a day without a point says so and is drawn empty', async () => {
  const { container } = await show(<YearPixels history={history} />);
  const cells = [...container.querySelectorAll('[data-on]')];
  expect(cells).toHaveLength(365);
  const labels = cells.map((cell) => cell.getAttribute('aria-label') ?? '');
  expect(new Set(labels).size).toBe(365);
  expect(labels.filter((label) => !/aucun point$/.test(label))).toEqual([
    expect.stringMatching(/^lundi 2 mars\s: plutôt agréable, plutôt calme \(2 points\)$/),
    expect.stringMatching(/^mardi 24 novembre\s: très agréable, très éveillé/),
    expect.stringMatching(/^mardi 31 mars\s: très désagréable \(2 points\)$/),
  ]);
  expect(container.querySelectorAll('[data-on] [data-step]')).toHaveLength(3);
});

it('walks from day to day with the arrows, into gaps and never out of the year', async () => {
  await show(<YearPixels history={history} />);
  await userEvent.tab();
  expect(document.activeElement).toBe(grid());
  // It begins at the last day that has a point.
  expect(active()?.dataset.on).toBe('2026-11-24');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(active()?.dataset.on).toBe('2026-11-26');
  await userEvent.keyboard('{ArrowLeft}{ArrowUp}');
  expect(active()?.dataset.on).toBe('2026-10-25');
  await userEvent.keyboard('{Home}');
  expect(active()?.dataset.on).toBe('2025-11-27');
  expect(screen.getByText(/^jeudi 27 novembre\s: aucun point$/)).toBeTruthy();
});

it('leads to the day that was pressed', async () => {
  const { container } = await show(<YearPixels history={history} />);
  const march = container.querySelector('[data-on="2026-03-02"]');
  await userEvent.click(march as HTMLElement);
  expect(screen.getByRole('link', { name: 'Voir ce jour' }).getAttribute('href')).toContain(
    'jour=2026-03-02',
  );
});
