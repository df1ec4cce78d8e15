import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answerRequests, show } from '#web/testing/render.tsx';
// What comes when it is needed is there already: how long that takes is no matter of these tests.
import './line-tools.tsx';
import { type LineReference, LineToolsSoon } from './line-tools-soon.tsx';

const url = '/api/emergency/protocol-line-reports';
const me = {
  ...{ id: '1f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f', email: 'x@example.org', name: null, role: 'student' },
  ...{ status: 'active', preferences: {}, language: 'fr', isTotpEnabled: false, isDemonstration: false },
};
const line: LineReference = {
  ...{ slug: 'epistaxis', version: 2, section: 'firstActions', lineId: 'comprimer' },
  text: 'Pincer le nez 10 minutes.',
};
const other = { ...line, lineId: 'pencher', text: 'Pencher la tête en avant.' };
const elsewhere = { ...line, slug: 'coma', lineId: 'glycemie', text: 'Glycémie capillaire.' };
const all = [line, other, elsewhere];
const fault = 'La source dit 15 minutes.';
const report = {
  id: '0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
  ...{ slug: line.slug, read_version: 2, line_id: line.lineId, line: line.text, fault },
  ...{ created_at: '2026-11-27T03:00:00Z', handled_at: null },
};
const answers = {
  'GET /api/accounts/me': { body: me },
  'GET /api/emergency/kept-lines': { body: { lines: [] } },
  [`POST ${url}`]: { status: 201, body: report },
};

const flag = () => screen.findByRole('button', { name: `Signaler cette ligne\u00a0: ${line.text}` });
const form = () => screen.queryByRole('form', { name: 'Signaler une erreur' });
const words = () => screen.getByLabelText<HTMLTextAreaElement>(/^Ce qui est faux/);
const sentOf = (sent: ReturnType<typeof answerRequests>) =>
  sent.filter(({ request }) => request.startsWith('POST')).map(({ body }) => body);

async function open() {
  await show(
    <div>
      {all.map((one) => (
        <LineToolsSoon key={one.lineId} line={one} all={all} />
      ))}
    </div>,
  );
  await userEvent.click(await flag());
}

it('opens under the line, that line chosen and no list to search, the words at once under the fingers', async () => {
  const sent = answerRequests(answers);
  await open();
  const shown = within(form() as HTMLElement);
  shown.getByText(line.text, { selector: 'blockquote' });
  expect(shown.queryByRole('combobox')).toBeNull();
  expect(document.activeElement).toBe(words());
  expect((await flag()).getAttribute('aria-expanded')).toBe('true');
  await userEvent.keyboard(fault);
  await userEvent.click(shown.getByRole('button', { name: 'Envoyer' }));
  const { slug, read_version, line_id, line: text } = report;
  expect(sentOf(sent)).toEqual([{ slug, read_version, line_id, line: text, fault }]);
  expect(form()).toBeNull();
  expect(document.activeElement).toBe(await flag());
});

it('lets another line of the same protocol be chosen, and sends that one', async () => {
  const sent = answerRequests(answers);
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'Choisir une autre ligne' }));
  const list = screen.getByRole<HTMLSelectElement>('combobox');
  expect(document.activeElement).toBe(list);
  expect([...list.options].map(({ text }) => text)).toEqual([line.text, other.text]);
  await userEvent.selectOptions(list, other.text);
  await userEvent.type(words(), fault);
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  expect(sentOf(sent)).toEqual([expect.objectContaining({ line_id: other.lineId, line: other.text })]);
});

it('closes with the way back as near as the way on, and keeps what was written', async () => {
  const sent = answerRequests(answers);
  await open();
  await userEvent.keyboard('La source{Escape}');
  expect(form()).toBeNull();
  expect(document.activeElement).toBe(await flag());
  await userEvent.keyboard('{Enter}');
  expect(words().value).toBe('La source');
  await userEvent.click(screen.getByRole('button', { name: 'Fermer' }));
  expect(form()).toBeNull();
  expect(document.activeElement).toBe(await flag());
  expect(sentOf(sent)).toEqual([]);
});

it('stays open with the words that the server refuses, and the reason beside them', async () => {
  const message = 'Ce texte semble désigner un patient.';
  const refused = {
    ...{ type: 'about:blank', title: 'Refusé', code: 'invalid', status: 422, detail: 'Refusé.' },
    errors: [{ path: 'fault', message }],
  };
  answerRequests({ ...answers, [`POST ${url}`]: { status: 422, body: refused } });
  await open();
  await userEvent.keyboard('Mme Dupont');
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  await screen.findByText(message);
  expect(words().value).toBe('Mme Dupont');
});

it('says that nobody answers, and loses nothing', async () => {
  answerRequests({ ...answers, [`POST ${url}`]: 'unreachable' });
  await open();
  await userEvent.keyboard(fault);
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  await screen.findByRole('alert');
  expect(words().value).toBe(fault);
});
