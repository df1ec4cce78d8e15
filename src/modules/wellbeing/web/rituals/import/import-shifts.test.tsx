import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Fields } from '#web/shared/ui/fields.tsx';
import { answerRequests, show } from '#web/testing/render.tsx';
import { ImportShifts } from './import-shifts.tsx';

const url = '/api/wellbeing/shifts/import';
const line = {
  title: 'Garde SAU',
  kind: 'garde',
  starts_at: '2026-11-28T17:30:00.000Z',
  ends_at: '2026-11-29T07:00:00.000Z',
  isAllDay: false,
  isZoneAssumed: false,
  isKnown: false,
};
const lines = [
  line,
  { ...line, title: 'Nuit', isKnown: true },
  { ...line, title: 'Garde du 14', isAllDay: true },
  { ...line, title: 'Dentiste', kind: null },
];
const reading = { lines, left: { outside: 3, cancelled: 0, unreadable: 1 } };
const screenShown = () =>
  show(
    <Fields>
      <ImportShifts />
    </Fields>,
  );
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

async function paste(text: string): Promise<void> {
  await press('Importer mes gardes (.ics)');
  fireEvent.change(screen.getByLabelText(/colle ici/), { target: { value: text } });
  await press('Lire le calendrier');
}

it('sends nothing that is empty or too large', async () => {
  const sent = answerRequests({});
  await screenShown();
  await paste('');
  expect(screen.getByText('Choisis un fichier, ou colle son texte.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/colle ici/), { target: { value: 'é'.repeat(300_000) } });
  await press('Lire le calendrier');
  expect(screen.getByText(/dépasse 512/)).toBeTruthy();
  expect(sent).toEqual([]);
});

it('says in the server’s words why a calendar is refused, and keeps its text', async () => {
  const detail = 'Ce fichier n’est pas un calendrier .ics lisible. Rien n’a été enregistré.';
  answerRequests({ [`POST ${url}`]: { status: 422, body: { code: 'invalid', status: 422, detail } } });
  await screenShown();
  await paste('bonjour');
  expect(await screen.findByText(detail)).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>(/colle ici/).value).toBe('bonjour');
});

it('shows what was understood, and keeps the lines as corrected', async () => {
  const sent = answerRequests({
    [`POST ${url}`]: { body: reading },
    [`POST ${url}/confirm`]: { status: 201, body: { added: 2, known: 0 } },
  });
  await screenShown();
  await paste('BEGIN:VCALENDAR');
  expect(await screen.findByText('Déjà dans tes gardes.')).toBeTruthy();
  expect(screen.getByText(/précise les heures/)).toBeTruthy();
  expect(screen.getByText(/3 hors de l’année qui vient, 0 annulés, 1 illisibles/)).toBeTruthy();
  expect(sent).toHaveLength(1);

  const choice = (title: RegExp) => screen.getByLabelText<HTMLSelectElement>(title);
  expect([choice(/: Garde SAU/).value, choice(/: Garde du 14/).value, choice(/: Dentiste/).value]).toEqual([
    'garde',
    'none',
    'none',
  ]);
  fireEvent.change(choice(/: Dentiste/), { target: { value: 'repos' } });
  await press('Ajouter 2 lignes');
  const times = { starts_at: line.starts_at, ends_at: line.ends_at };
  expect(sent.at(-1)).toEqual({
    request: `POST ${url}/confirm`,
    body: {
      shifts: [
        { kind: 'garde', ...times },
        { kind: 'repos', ...times },
      ],
    },
  });
  expect(await screen.findByText('Importer mes gardes (.ics)')).toBeTruthy();
});

it('leaves out a line whose hours are impossible, and says so', async () => {
  answerRequests({ [`POST ${url}`]: { body: { ...reading, lines: [line] } } });
  await screenShown();
  await paste('BEGIN:VCALENDAR');
  await userEvent.click(await screen.findByText('Corriger les heures'));
  fireEvent.change(screen.getByLabelText('Fin'), { target: { value: '2026-11-28T07:00' } });
  expect(screen.getByText(/La fin vient après le début/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Ajouter/ })).toBeNull();
});
