import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answerRequests, show } from '#web/testing/render.tsx';
import { SignUpPage } from './sign-up-page.tsx';

const refusal = {
  type: 'about:blank',
  title: 'À corriger',
  status: 422,
  code: 'invalid',
  detail: 'Un champ est à revoir.',
  errors: [{ path: 'password', message: 'C’est trop court.', accepted: 'au moins 10 caractères' }],
};

it('sends three fields and the language, and shows a refusal beside its field without losing anything', async () => {
  const sent = answerRequests({ 'POST /api/accounts/sign-up': { status: 422, body: refusal } });
  await show(<SignUpPage />);
  await userEvent.type(screen.getByLabelText('Prénom ou nom d’usage'), 'Inès');
  await userEvent.type(screen.getByLabelText('Adresse e-mail'), 'ines@example.org');
  await userEvent.type(screen.getByLabelText('Mot de passe'), 'court');
  await userEvent.click(screen.getByRole('button', { name: 'Créer mon compte' }));
  expect(await screen.findByText(/C’est trop court\. Accepté/)).toBeTruthy();
  expect(sent[0]?.body).toEqual({
    name: 'Inès',
    email: 'ines@example.org',
    password: 'court',
    language: 'fr',
  });
  expect((screen.getByLabelText('Adresse e-mail') as HTMLInputElement).value).toBe('ines@example.org');
  expect(screen.getByLabelText('Mot de passe').getAttribute('aria-invalid')).toBe('true');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says what is refused as a whole above the button', async () => {
  const body = { ...refusal, status: 429, code: 'too-fast', detail: 'Trop d’essais.', errors: undefined };
  answerRequests({ 'POST /api/accounts/sign-up': { status: 429, body } });
  await show(<SignUpPage />);
  await userEvent.click(screen.getByRole('button', { name: 'Créer mon compte' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Trop d’essais.');
});
