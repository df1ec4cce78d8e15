import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerRequests, show } from '#web/testing/render.tsx';
import { AccountHint } from './account-hint.tsx';
import { lineStart } from './line-start.ts';
// What comes when it is needed is there already: how long that takes is no matter of these tests.
import './line-tools.tsx';
import { type LineReference, LineToolsSoon } from './line-tools-soon.tsx';

const url = '/api/emergency/urgegpt-protocols';
const [own, id] = ['1f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f', '0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f'];
const me = {
  ...{ id: own, email: 'x@example.org', name: null, role: 'student' },
  ...{ status: 'active', preferences: {}, language: 'fr', isTotpEnabled: false, isDemonstration: false },
};
const line: LineReference = {
  ...{ slug: 'epistaxis', version: 2, section: 'firstActions', lineId: 'comprimer' },
  text: 'Pincer le nez 10 minutes.',
};
const other = { ...line, lineId: 'pencher', text: 'Pencher la tête en avant.' };
const { text: _, ...place } = line;
const saved = {
  ...{ id, user_id: own, professional_id: null, query: null, title: 'Épistaxis', protocol: line.text },
  ...{ sources: [], shared_with: [], created_at: '2026-11-27T03:00:00Z' },
  quotations: [
    {
      ...{ ...line, title: 'Épistaxis', population: null, source: '', date: null },
      clinicalReview: 'required',
    },
  ],
};
const refused = {
  ...{ type: 'about:blank', title: 'Saisie à corriger', code: 'invalid', status: 422, detail: 'Refusé.' },
  errors: [{ path: 'quotations', message: 'Cette valeur sort de ce qui est accepté.' }],
};
const nobody = {
  type: 'about:blank',
  title: '',
  code: 'not-signed-in',
  status: 401,
  detail: 'Connecte-toi.',
};
const answers = (kept: object[] = []) => ({
  'GET /api/accounts/me': { body: me },
  'GET /api/emergency/kept-lines': { body: { lines: kept } },
  [`POST ${url}`]: { status: 201, body: saved },
  [`DELETE ${url}/${id}`]: { status: 204 },
});
const both = (
  <>
    {[line, other].map((one) => (
      <LineToolsSoon key={one.lineId} line={one} all={[line, other]} />
    ))}
    <AccountHint />
  </>
);
const keepButton = (name: string = line.text) =>
  screen.findByRole('button', { name: `Garder cette ligne\u00a0: ${name}` });
const pressed = async () => (await keepButton()).getAttribute('aria-pressed');
const sentBy = (sent: ReturnType<typeof answerRequests>, method: string) =>
  sent.filter(({ request }) => request.startsWith(method));

it('takes for gone what another tab has taken back', async () => {
  const gone = { ...nobody, code: 'not-found', status: 404, detail: 'Introuvable.' };
  answerRequests({ ...answers(), [`DELETE ${url}/${id}`]: { status: 404, body: gone } });
  await show(both);
  await userEvent.click(await keepButton());
  await expect.poll(pressed).toBe('true');
  await userEvent.click(await keepButton());
  await expect.poll(pressed).toBe('false');
  expect(screen.queryByText('Introuvable.')).toBeNull();
});

it('keeps that very line in one press, shows it, and takes it back', async () => {
  const sent = answerRequests(answers());
  await show(both);
  await keepButton(other.text);
  expect(await pressed()).toBe('false');
  await userEvent.click(await keepButton());
  await expect.poll(pressed).toBe('true');
  expect(sentBy(sent, 'POST').map(({ body }) => body)).toEqual([{ quotations: [line] }]);
  expect((await keepButton(other.text)).getAttribute('aria-pressed')).toBe('false');
  await userEvent.click(await keepButton());
  await expect.poll(pressed).toBe('false');
  expect(sentBy(sent, 'DELETE').map(({ request }) => request)).toEqual([`DELETE ${url}/${id}`]);
});

it('keeps once when the finger taps twice', async () => {
  const sent = answerRequests(answers());
  await show(both);
  await userEvent.dblClick(await keepButton());
  await expect.poll(pressed).toBe('true');
  expect(sentBy(sent, 'POST')).toHaveLength(1);
  expect(sentBy(sent, 'DELETE')).toEqual([]);
});

it('says that the protocol no longer says the line, and keeps nothing', async () => {
  answerRequests({ ...answers(), [`POST ${url}`]: { status: 422, body: refused } });
  await show(both);
  await userEvent.click(await keepButton());
  expect((await screen.findByRole('alert')).textContent).toMatch(/ne dit plus cette ligne/);
  expect(await pressed()).toBe('false');
});

it('says that nobody answers, and keeps at the next press', async () => {
  answerRequests({ ...answers(), [`POST ${url}`]: 'unreachable' });
  await show(both);
  await userEvent.click(await keepButton());
  expect((await screen.findByRole('alert')).textContent).toMatch(/Pas de réponse/);
  expect(await pressed()).toBe('false');
  answerRequests(answers());
  await userEvent.click(await keepButton());
  await expect.poll(pressed).toBe('true');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('leads to what was kept before, of which a press here erases nothing; another version is another line', async () => {
  answerRequests(
    answers([
      { ...place, savedId: id },
      { ...place, lineId: other.lineId, version: 1, savedId: own },
    ]),
  );
  await show(both);
  const seen = await screen.findByRole('link', { name: `Gardée\u00a0: ${line.text}` });
  expect(seen.getAttribute('href')).toBe('/urgence/enregistres');
  expect(screen.queryByRole('button', { name: new RegExp(`^Garder.*${line.text}`) })).toBeNull();
  await keepButton(other.text);
});

it('tells a visitor how to keep, with nothing to press in vain, and asks nothing', async () => {
  const sent = answerRequests({ 'GET /api/accounts/me': { status: 401, body: nobody } });
  await show(both);
  const link = await screen.findByRole('link', { name: 'Se connecter' });
  expect(link.getAttribute('href')).toMatch(/^\/connexion\?suite=/);
  expect(screen.queryByRole('button')).toBeNull();
  expect(sent.map(({ request }) => request)).toEqual(['GET /api/accounts/me']);
});

it('offers nothing, and asks nobody to sign in, while it is not known who reads', async () => {
  const sent = answerRequests({ 'GET /api/accounts/me': 'unreachable' });
  await show(both);
  await expect.poll(() => sent.length).toBe(1);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('link')).toBeNull();
});

it('names different lines differently, by their beginning', () => {
  const word = fc.constantFrom('adulte', 'enfant', 'adrénaline', '0,5\u00a0mg', 'IV');
  // Longer than what is said of a line that stands alone.
  const same = 'Au-delà de deux ampoules de la même préparation, sans attendre le résultat, ';
  const text = fc
    .tuple(fc.constantFrom('', same), fc.array(word, { minLength: 1, maxLength: 20 }))
    .map(([start, words]) => start + words.join(' '));
  fc.assert(
    fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 12 }), (all) => {
      const names = all.map((one) => lineStart(one, all));
      expect(new Set(names).size).toBe(all.length);
      for (const [index, name] of names.entries()) {
        expect(all[index]?.startsWith(name.replace(/…$/, ''))).toBe(true);
      }
    }),
  );
  expect(lineStart(`${'mot '.repeat(15)}et le reste de la ligne`, [])).toBe(`${'mot '.repeat(15)}et…`);
});
