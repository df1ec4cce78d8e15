import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '#web/testing/render.tsx';
import { ConfirmButton } from './confirm-button.tsx';

it('asks once, puts the focus on the way back, and does nothing when it is taken', async () => {
  const onConfirm = vi.fn();
  await show(<ConfirmButton label="Effacer" question="Effacer ce point ?" onConfirm={onConfirm} />);
  await userEvent.click(screen.getByRole('button', { name: 'Effacer' }));
  expect(screen.getByRole('group', { name: 'Effacer ce point ?' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Garder' }));
  await userEvent.keyboard('{Enter}');
  expect(onConfirm).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Effacer' }));
  await userEvent.click(screen.getByRole('button', { name: 'Effacer' }));
  await userEvent.click(screen.getByRole('button', { name: 'Effacer' }));
  expect(onConfirm).toHaveBeenCalledOnce();
});
