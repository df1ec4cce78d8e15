import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answerRequests, show } from '#web/testing/render.tsx';
import lung from '../../../../../catalogue/protocols/oap.json' with { type: 'json' };
import { ProtocolContent } from '../../contract/protocol-content.ts';
import { OpenReports } from './open-reports.tsx';
import { ReportForm } from './report-form.tsx';

const url = '/api/emergency/protocol-line-reports';
const structure = ProtocolContent.parse(lung);
const [, line = structure.firstActions[0]] = structure.firstActions;
const me = {
  ...{ id: '1f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f', email: 'x@example.org', name: null, role: 'student' },
  ...{ status: 'active', preferences: {}, language: 'fr', isTotpEnabled: false, isDemonstration: false },
};
const report = {
  id: '0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
  ...{ slug: 'oap', read_version: 1, line_id: line?.id ?? '', line: line?.text ?? '' },
  ...{ fault: 'La source dit autre chose.', created_at: '2026-11-26T20:00:00Z', handled_at: null },
};
const signedIn = { 'GET /api/accounts/me': { body: me } };

async function write(words: string) {
  await userEvent.click(await screen.findByText('Signaler une erreur'));
  await userEvent.selectOptions(screen.getByLabelText('Quelle ligne'), report.line_id);
  await userEvent.click(screen.getByLabelText(/^Ce qui est faux/));
  await userEvent.paste(words);
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
}

it('is not offered to a visitor', async () => {
  answerRequests({ 'GET /api/accounts/me': { status: 401 } });
  await show(<ReportForm structure={structure} />);
  expect(screen.queryByText('Signaler une erreur')).toBeNull();
});

it('sends the line as it was read, its version, and what is wrong with it', async () => {
  const sent = answerRequests({ ...signedIn, [`POST ${url}`]: { status: 201, body: report } });
  await show(<ReportForm structure={structure} />);
  await write(report.fault);
  await screen.findByText(/C’est envoyé/);
  const { slug, read_version, line_id, line: text, fault } = report;
  expect(sent.at(-1)?.body).toEqual({ slug, read_version, line_id, line: text, fault });
});

it('keeps the words that the server refuses, with the reason beside them', async () => {
  const message = 'Ce texte semble désigner un patient.';
  const refused = {
    ...{ type: 'about:blank', title: 'Refusé', code: 'invalid', status: 422, detail: 'Refusé.' },
    errors: [{ path: 'fault', message }],
  };
  answerRequests({ ...signedIn, [`POST ${url}`]: { status: 422, body: refused } });
  await show(<ReportForm structure={structure} />);
  await write('Mme Dupont a eu autre chose');
  await screen.findByText(message);
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Ce qui est faux/).value).toContain('Dupont');
});

it('lists to writers what is open, and takes away what is handled', async () => {
  const handled = { ...report, id: '2f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f', fault: 'Réglé' };
  const items = [report, { ...handled, handled_at: '2026-11-26T21:00:00Z' }];
  const sent = answerRequests({
    [`GET ${url}`]: { body: { items, nextCursor: null } },
    [`PATCH ${url}/${report.id}`]: { body: { ...report, handled_at: '2026-11-26T22:00:00Z' } },
  });
  await show(<OpenReports />);
  await screen.findByText(report.fault);
  expect(screen.queryByText('Réglé')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Traité/ }));
  expect(sent.map(({ request }) => request)).toContain(`PATCH ${url}/${report.id}`);
});

it('says that none waits, and when nobody answers', async () => {
  answerRequests({ [`GET ${url}`]: { body: { items: [], nextCursor: null } } });
  const { unmount } = await show(<OpenReports />);
  await screen.findByText(/Aucune erreur signalée n’attend/);
  unmount();
  answerRequests({ [`GET ${url}`]: 'unreachable' });
  await show(<OpenReports />);
  await screen.findByRole('alert');
});
