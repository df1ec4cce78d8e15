import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '#web/testing/render.tsx';
import anaphylaxis from '../../../../../catalogue/protocols/choc-anaphylactique.json' with { type: 'json' };
import { ProtocolContent } from '../../contract/protocol-content.ts';
import type { PublishedProtocol } from '../../contract/published-protocol.ts';
import { linesOf } from '../../rules/protocol-faults.ts';
import { ProtocolBody } from './protocol-body.tsx';

const structure = ProtocolContent.parse(anaphylaxis);
const protocol = { ...structure, structure } as unknown as PublishedProtocol;
const open = () => show(<ProtocolBody protocol={protocol} target="" />);
const shownIds = () => linesOf(structure).filter(({ line }) => document.getElementById(line.id));

it('begins with what is done first, and says every line letter for letter', async () => {
  const { container } = await open();
  const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(titles.slice(0, 3)).toEqual(['Premiers gestes', 'Traitements', 'Reconnaître']);
  expect(linesOf(structure).filter(({ line }) => !container.textContent?.includes(line.text))).toEqual([]);
});

it('gives every line that has a source that source', async () => {
  await open();
  const without = linesOf(structure).filter(({ line }) => {
    const place = document.getElementById(line.id);
    const cited = place ? place.querySelectorAll('details li').length : 0;
    return cited !== line.sources.length;
  });
  expect(without.map(({ line }) => line.id)).toEqual([]);
});

it('puts what one may do with a line under that very line, and nothing where nobody may do anything', async () => {
  const { unmount } = await open();
  expect(document.querySelectorAll('[data-tool]')).toHaveLength(0);
  unmount();
  const body = (
    <ProtocolBody
      protocol={protocol}
      target=""
      renderTools={(section, { id }) => <i data-tool={`${section} ${id}`} />}
    />
  );
  await show(body);
  expect(document.querySelectorAll('[data-tool]')).toHaveLength(linesOf(structure).length);
  for (const { section, line } of linesOf(structure)) {
    const tools = [...(document.getElementById(line.id)?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])];
    expect(tools.map(({ dataset }) => dataset.tool)).toEqual([`${section} ${line.id}`]);
  }
});

it('shows for a child what is for children and what is for everybody, and no dose for adults', async () => {
  await open();
  await userEvent.click(screen.getByRole('radio', { name: 'Enfant' }));
  const expected = linesOf(structure).filter(
    ({ line }) => !line.population || line.population.includes('child'),
  );
  expect(shownIds().map(({ line }) => line.id)).toEqual(expected.map(({ line }) => line.id));
  expect(expected.length).toBeLessThan(linesOf(structure).length);
  expect(document.getElementById('adrenaline-im-adulte')).toBeNull();
});

it('writes dose, route and most of a treatment as its line does', async () => {
  await open();
  const line = structure.treatments.find(({ max }) => max);
  const box = document.getElementById(line?.id ?? '');
  expect(box?.textContent).toContain('0,01\u00a0mg/kg IM');
  expect(box?.textContent).toContain('Maximum\u00a0: 0,5\u00a0mg');
});

it('lets a step be ticked, and calls 15 and 112', async () => {
  await open();
  const [step] = screen.getAllByRole('checkbox');
  if (!step) throw new Error('no step');
  await userEvent.click(step);
  expect((step as HTMLInputElement).checked).toBe(true);
  const calls = within(screen.getByRole('region', { name: 'Qui appeler, et quand' })).getAllByRole('link');
  expect(calls.slice(0, 2).map((link) => link.getAttribute('href'))).toEqual(['tel:15', 'tel:112']);
});
