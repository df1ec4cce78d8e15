import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { pageOf } from '#contract/page.ts';
import { urlOf } from '#contract/resource.ts';
import { Ritual, RitualEvent, ritualEvents, rituals } from '#modules/wellbeing/contract/ritual.ts';
import { Shift, shifts } from '#modules/wellbeing/contract/shift.ts';
import { request } from '#web/shared/api/request.ts';

// Nobody keeps a hundred rituals.
const query = { limit: 100 };

export const ritualsQuery = queryOptions({
  queryKey: ['rituals', 'all'],
  queryFn: async ({ signal }) =>
    (await request(urlOf(rituals), { query, answer: pageOf(Ritual), signal })).items,
});

export const eventsQuery = queryOptions({
  queryKey: ['rituals', 'events'],
  queryFn: async ({ signal }) =>
    (await request(urlOf(ritualEvents), { query, answer: pageOf(RitualEvent), signal })).items,
});

// A calendar brings a year of them; the latest come first, so that every page is needed to know the next.
async function listShifts(signal: AbortSignal): Promise<Shift[]> {
  const found: Shift[] = [];
  let after: string | undefined;
  do {
    const page = await request(urlOf(shifts), {
      query: { ...query, ...(after === undefined ? {} : { after }) },
      answer: pageOf(Shift),
      signal,
    });
    found.push(...page.items);
    after = page.nextCursor ?? undefined;
  } while (after !== undefined);
  return found.reverse();
}

export const shiftsQuery = queryOptions({
  queryKey: ['rituals', 'shifts'],
  queryFn: ({ signal }) => listShifts(signal),
});

export type NewRitual = Pick<
  Ritual,
  | 'name'
  | 'frequency'
  | 'recurrence'
  | 'at_time'
  | 'week_day'
  | 'minutes_after_shift'
  | 'time_zone'
  | 'ends_on'
  | 'ends_after'
>;
export type NewShift = Pick<Shift, 'kind' | 'starts_at' | 'ends_at'>;

export function useChange<Given, Answer>(change: (given: Given) => Promise<Answer>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      onDone?.();
      return client.invalidateQueries({ queryKey: ['rituals'] });
    },
  });
}

export const useCreateRitual = (onDone: () => void) =>
  useChange((body: NewRitual) => request(urlOf(rituals), { method: 'POST', body, answer: Ritual }), onDone);

export type Pause = Pick<Ritual, 'is_paused'> & Partial<Pick<Ritual, 'paused_until'>>;

export const usePauseRitual = (id: string) =>
  useChange((body: Pause) => request(`${urlOf(rituals)}/${id}`, { method: 'PATCH', body, answer: Ritual }));

export const useRecordRitual = (id: string, onDone: () => void) =>
  useChange(
    (outcome: RitualEvent['outcome']) =>
      request(urlOf(ritualEvents), {
        method: 'POST',
        body: { ritual_id: id, outcome },
        answer: RitualEvent,
      }),
    onDone,
  );

export const useCreateShift = (onDone: () => void) =>
  useChange((body: NewShift) => request(urlOf(shifts), { method: 'POST', body, answer: Shift }), onDone);

const erase = (url: string) => request(url, { method: 'DELETE', answer: z.undefined() });

export const useDeleteRitual = (id: string, onDone: () => void) =>
  useChange((_: undefined) => erase(`${urlOf(rituals)}/${id}`), onDone);

export const useDeleteShift = (id: string, onDone: () => void) =>
  useChange((_: undefined) => erase(`${urlOf(shifts)}/${id}`), onDone);
