import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ApiProblem, Unreachable } from '#web/shared/api/request.ts';
import { show } from '#web/testing/render.tsx';
import { Empty } from './empty.tsx';
import { Failure } from './failure.tsx';
import { Loading } from './loading.tsx';

it('says that nobody answered, and that nothing was lost', async () => {
  const onRetry = vi.fn();
  await show(<Failure error={new Unreachable('no answer')} onRetry={onRetry} />);
  expect(screen.getByRole('alert').textContent).toContain('Rien n’a été perdu');
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(onRetry).toHaveBeenCalledOnce();
});

it('repeats what the server said of a refusal', async () => {
  const problem = {
    type: 'about:blank',
    title: 'Trop vite',
    status: 429,
    code: 'too-fast' as const,
    detail: 'Attends.',
  };
  await show(<Failure error={new ApiProblem(problem)} />);
  expect(screen.getByRole('alert').textContent).toContain('Attends.');
});

it('keeps the inside of an unexpected fault to itself', async () => {
  await show(<Failure error={new Error('cannot read properties of undefined')} />);
  expect(screen.getByRole('alert').textContent).not.toContain('undefined');
});

it('announces that something is on its way', async () => {
  await show(<Loading />);
  expect(screen.getByRole('status').textContent).toBe('Chargement');
});

it('says what is empty and offers the way to begin', async () => {
  await show(
    <Empty title="Rien ici" words="Aucun point.">
      <a href="/x">Commencer</a>
    </Empty>,
  );
  expect(screen.getByText('Rien ici')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Commencer' })).toBeTruthy();
});
