import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { keepUnsent, readUnsent } from '#web/shared/device-memory.ts';
import { answerRequests, show } from '#web/testing/render.tsx';
import { DataPage } from './data-page.tsx';

const url = '/api/wellbeing/own-data';
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('says how long each thing is kept', async () => {
  await show(<DataPage />);
  expect(screen.getByRole('rowheader', { name: 'Points' }).nextSibling?.textContent).toMatch(/un an au plus/);
});

it('saves one file, and says that it is ready only once it is whole', async () => {
  const saved: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:file');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  answerRequests({ [`GET ${url}`]: { body: { tables: {} } } });
  await show(<DataPage />);
  await press('Une page à lire');
  await waitFor(() =>
    expect(saved).toEqual([expect.stringMatching(/^hygie-bien-etre-\d{4}-\d\d-\d\d\.html$/)]),
  );
  answerRequests({ [`GET ${url}`]: { status: 503, body: {} } });
  await press('JSON, pour un autre outil');
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(saved).toHaveLength(1);
});

it('asks once, erases everything, and forgets the drafts of this device', async () => {
  keepUnsent('journal:x:new', 'un brouillon');
  const sent = answerRequests({ [`DELETE ${url}`]: { status: 204 } });
  await show(<DataPage />);
  await press('Tout effacer de mon bien-être');
  expect(sent).toEqual([]);
  expect(screen.getByText('Tout effacer de ton bien-être ? C’est définitif.')).toBeTruthy();
  await press('Tout effacer de mon bien-être');
  await waitFor(() => expect(sent.map(({ request }) => request)).toEqual([`DELETE ${url}`]));
  await waitFor(() => expect(readUnsent('journal:x:new')).toBe(''));
});
