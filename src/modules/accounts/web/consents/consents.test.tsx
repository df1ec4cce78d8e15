import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answerRequests, show } from '#web/testing/render.tsx';
import { type Consent, consentTextVersions } from '../../contract/consent.ts';
import { ConsentsPage } from './consents-page.tsx';

const url = '/api/accounts/consents';
const given: Consent = {
  id: '0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
  user_id: '1f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
  purpose: 'reminders',
  text_version: consentTextVersions.reminders,
  granted_at: '2026-11-26T20:00:00Z',
  withdrawn_at: null,
};
const withdrawn = { ...given, withdrawn_at: '2026-11-26T21:00:00Z' };
const served = (items: Consent[]) => ({ [`GET ${url}`]: { body: { items, nextCursor: null } } });

it('shows each text in full, and one press gives the agreement to the text that was read', async () => {
  const sent = answerRequests({ ...served([]), [`POST ${url}`]: { status: 201, body: given } });
  await show(<ConsentsPage />);
  expect(await screen.findAllByRole('button', { name: /^Accorder/ })).toHaveLength(5);
  expect(screen.getByText(/aucun mot de ton journal n’atteint un modèle/)).toBeTruthy();
  expect(screen.getByText('Rien encore : aucun accord n’a été donné.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Des rappels$/ }));
  expect(sent.find(({ request }) => request.startsWith('POST'))?.body).toEqual({
    purpose: 'reminders',
    text_version: consentTextVersions.reminders,
  });
});

it('withdraws with one press on the same kind of button, and keeps the record below', async () => {
  const replies = {
    ...served([given, { ...withdrawn, id: '2f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f' }]),
    [`PATCH ${url}/${given.id}`]: { body: withdrawn },
  };
  const sent = answerRequests(replies);
  await show(<ConsentsPage />);
  const withdraw = await screen.findByRole('button', { name: /^Retirer/ });
  expect(withdraw.className).toBe(screen.getAllByRole('button', { name: /^Accorder/ })[0]?.className);
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows).toHaveLength(3);
  expect(rows[1]?.textContent).toContain('en cours');
  await userEvent.click(withdraw);
  expect(sent.map(({ request }) => request)).toContain(`PATCH ${url}/${given.id}`);
});

it('says that the text changed, and asks again', async () => {
  answerRequests(served([{ ...given, text_version: '2020-01-01' }]));
  await show(<ConsentsPage />);
  expect(await screen.findByText(/Le texte a changé le/)).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^Accorder/ })).toHaveLength(5);
});

it('says when nobody answers', async () => {
  answerRequests({ [`GET ${url}`]: 'unreachable' });
  await show(<ConsentsPage />);
  expect(await screen.findByRole('alert')).toBeTruthy();
});
