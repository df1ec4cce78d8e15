import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MicroGesture } from '#modules/wellbeing/contract/micro-gesture.ts';
import { answerRequests, show } from '#web/testing/render.tsx';
import { bundledGestures } from './bundled-gestures.ts';
import { GestureHow } from './gesture-how.tsx';
import { GestureList } from './gesture-list.tsx';
import { GestureScreen } from './gesture-screen.tsx';
import { PacedSteps } from './paced-steps.tsx';

function gestureNamed(slug: string): MicroGesture {
  const found = bundledGestures.find((gesture) => gesture.slug === slug);
  if (!found) throw new Error(`no gesture ${slug}`);
  return found;
}

/** Lets the page live for some seconds. */
const live = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000));

afterEach(() => vi.useRealTimers());

describe('without network', () => {
  it('lists the whole library, from the copy that came with the application', async () => {
    answerRequests({ 'GET /api/wellbeing/micro-gestures': 'unreachable' });
    await show(<GestureList />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /^Tout voir/ }));
    expect(screen.getAllByRole('link')).toHaveLength(bundledGestures.length);
    expect(bundledGestures.length).toBeGreaterThanOrEqual(34);
    expect(screen.getByRole('link', { name: /^Le soupir en deux temps/ })).toBeTruthy();
  });

  it('does not pass off its copy for an answer when the server refuses', async () => {
    answerRequests({
      'GET /api/wellbeing/micro-gestures': {
        status: 500,
        body: {
          type: 'about:blank',
          title: 'x',
          status: 500,
          detail: 'Une panne de notre côté.',
          code: 'internal',
        },
      },
    });
    await show(<GestureList />);
    expect(await screen.findByText('Une panne de notre côté.')).toBeTruthy();
    expect(screen.queryAllByRole('link')).toEqual([]);
  });
});

describe('every gesture of the library', () => {
  it.each(bundledGestures.map((gesture) => [gesture.slug, gesture] as const))(
    '%s says each of its sentences in its time, then is over',
    (_slug, gesture) => {
      vi.useFakeTimers();
      const onDone = vi.fn();
      const words = gesture.content.fr;
      const { container } = render(
        <PacedSteps gesture={gesture} words={words} steps={words.steps} onDone={onDone} onStop={vi.fn()} />,
      );
      for (const step of words.steps) {
        expect(onDone).not.toHaveBeenCalled();
        expect(container.querySelector('[aria-live]')?.textContent).toBe(step.text);
        live(step.seconds);
      }
      expect(onDone).toHaveBeenCalled();
      cleanup();
    },
  );
});

describe('at the end of a gesture', () => {
  async function play(slug: string) {
    await show(<GestureScreen gesture={gestureNamed(slug)} />);
    vi.useFakeTimers();
    fireEvent.click(screen.getByRole('button', { name: 'Commencer' }));
  }

  it('a breath goes on to five minutes by one press, once, and can be left at any moment', async () => {
    await play('slow-breathing');
    live(88);
    const button = screen.getByRole('button', { name: 'Continuer, jusqu’à cinq minutes' });
    // A true button that takes the focus: the browser presses it with Enter or the space bar.
    button.focus();
    expect([document.activeElement, button.tagName]).toEqual([button, 'BUTTON']);
    fireEvent.click(button);
    expect(screen.getByText('encore 210 secondes')).toBeTruthy();
    expect(screen.getByText('Inspire par le nez')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Arrêter là' })).toBeTruthy();
    live(204.5);
    expect(screen.getByText('Souffle doucement')).toBeTruthy();
    live(5.5);
    expect(screen.getByRole('heading', { level: 1, name: 'C’est tout.' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Continuer/ })).toBeNull();
  });

  it('nothing offers to prolong what is not a breath: cold water is not for five minutes', async () => {
    await play('cold-water');
    live(85);
    expect(screen.getByRole('heading', { level: 1, name: 'C’est tout.' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Continuer/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Recommencer' })).toBeTruthy();
  });
});

describe('before a gesture', () => {
  it.each([
    ['leave-a-task', 'assise ou debout', 'rien\u00a0: ni les mains, ni un son, ni de la place'],
    ['let-go-lying', 'allongée', 'un lit ou un canapé'],
    ['wash-hands', 'debout', 'les deux mains libres et de l’eau'],
    [
      'own-name',
      'au choix\u00a0: assise, debout ou allongée',
      'rien\u00a0: ni les mains, ni un son, ni de la place',
    ],
    ['good-news', 'assise ou debout', 'quelqu’un qui veut bien et un endroit où entendre ou faire un son'],
  ])('%s says how it is done: %s; and with what: %s', (slug, postures, needs) => {
    const { container } = render(<GestureHow gesture={gestureNamed(slug)} />);
    expect([...container.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
      postures,
      needs,
    ]);
    cleanup();
  });
});

describe('in the library', () => {
  it('what can be done where one is, and with whom, is one press away', async () => {
    answerRequests({ 'GET /api/wellbeing/micro-gestures': 'unreachable' });
    await show(<GestureList />);
    const user = userEvent.setup();
    const titles = () => screen.queryAllByRole('link').map((link) => link.firstChild?.textContent);
    await user.click(await screen.findByRole('radio', { name: 'À deux' }));
    expect(titles()).toEqual([
      'Respirer côte à côte',
      'Une minute ensemble, après',
      'Raconter une bonne nouvelle',
    ]);
    expect(screen.getByRole('status').textContent).toBe('3 gestes');
    await user.click(screen.getByRole('radio', { name: 'Souffle' }));
    expect(titles()).toHaveLength(6);
    await user.click(screen.getByRole('radio', { name: 'Sans rien ni bruit' }));
    await user.click(screen.getByRole('button', { name: /^Tout voir/ }));
    expect(titles()).not.toContain('De l’eau fraîche sur le visage');
    expect(titles().length).toBeGreaterThanOrEqual(15);
  });
});
