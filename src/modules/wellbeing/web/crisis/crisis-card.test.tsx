import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { answerRequests, show } from '#web/testing/render.tsx';
import { CrisisCard } from './crisis-card.tsx';

function Page() {
  const [text, setText] = useState('');
  return (
    <>
      <textarea value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <CrisisCard text={text} />
    </>
  );
}

const field = () => screen.getByRole('textbox');
const card = () => screen.findByRole('heading', { level: 2 });

beforeEach(() => {
  answerRequests({ 'GET /api/accounts/me': 'unreachable', 'GET /api/wellbeing/help-lines': 'unreachable' });
});

it('stays away from an ordinary text', async () => {
  await show(<Page />);
  await userEvent.type(field(), 'Belle journée au bloc.');
  expect(screen.queryByRole('heading')).toBeNull();
});

it('shows numbers to call without a server, takes no focus and blocks no typing', async () => {
  await show(<Page />);
  await userEvent.type(field(), 'je veux mourir');
  await card();
  expect(document.activeElement).toBe(field());
  const links = within(screen.getByRole('status')).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    'tel:3114',
    'tel:0805232336',
    'tel:15',
    'sms:114',
  ]);
  await userEvent.type(field(), ' ce soir');
  expect((field() as HTMLTextAreaElement).value).toBe('je veux mourir ce soir');
});

it('sends nothing of what is written', async () => {
  const sent = answerRequests({
    'GET /api/accounts/me': 'unreachable',
    'GET /api/wellbeing/help-lines': 'unreachable',
  });
  await show(<Page />);
  await userEvent.type(field(), 'je veux mourir');
  await card();
  expect(JSON.stringify(sent)).not.toContain('mourir');
});

it('goes away when asked, and comes back only for a new text', async () => {
  await show(<Page />);
  await userEvent.type(field(), 'je veux mourir');
  await card();
  await userEvent.click(screen.getByRole('button', { name: 'Masquer cette carte' }));
  expect(screen.queryByRole('heading')).toBeNull();
  await userEvent.type(field(), ' vraiment');
  expect(screen.queryByRole('heading')).toBeNull();
  await userEvent.clear(field());
  await userEvent.type(field(), 'je veux mourir');
  await card();
});

it('speaks otherwise to somebody who worries for another', async () => {
  await show(<Page />);
  await userEvent.type(field(), 'Ma sœur dit qu’elle veut mourir.');
  expect((await card()).textContent).toContain('Tu t’inquiètes pour quelqu’un');
});
