import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '#web/testing/render.tsx';
import { HistoryData } from './history-data.tsx';
import { PrintButton } from './print-button.tsx';

it('one’s data lead to the sealed history, and to two files', async () => {
  await show(<HistoryData />);
  const hrefOf = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');
  expect(hrefOf('Historique scellé')).toBe('/bien-etre/historique/scelle');
  expect(hrefOf('Télécharger en JSON')).toBe('/api/wellbeing/signal-export?format=json');
  expect(hrefOf('Télécharger en CSV')).toBe('/api/wellbeing/signal-export?format=csv');
});

it('a period is put on paper at a press, without the button', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  await show(<PrintButton />);
  const button = screen.getByRole('button', { name: 'Imprimer cette période' });
  expect(print).not.toHaveBeenCalled();
  await userEvent.click(button);
  expect(print).toHaveBeenCalledOnce();
  expect(button.closest('[data-no-print]')).toBeTruthy();
});
