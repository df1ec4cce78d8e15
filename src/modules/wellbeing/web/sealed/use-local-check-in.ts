import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { z } from 'zod';
import { urlOf } from '#contract/resource.ts';
import type { GestureReason } from '#modules/wellbeing/contract/gesture-choice.ts';
import type { MicroGesture } from '#modules/wellbeing/contract/micro-gesture.ts';
import { SealedEntry, sealedEntries } from '#modules/wellbeing/contract/sealed-entry.ts';
import { isExpired, makeLocalCheckIn } from '#modules/wellbeing/rules/local-check-in.ts';
import { sealEntry } from '#modules/wellbeing/rules/sealing.ts';
import { request } from '#web/shared/api/request.ts';
import type { GivenCheckIn } from '../check-in/record-check-in.ts';
import { gesturesQuery } from '../gesture/gestures.ts';
import { openedQuery, sealedQuery } from '../journal/sealed/sealed-entries.ts';
import type { Unlocked } from '../journal/sealed/with-key.tsx';

const url = urlOf(sealedEntries);
const usualKeepDays = 30;

export interface LocalAnswer {
  gesture: MicroGesture;
  why: GestureReason;
}

/** Makes a check-in here: chosen, sealed, and only then sent. */
export function useLocalCheckIn({ journal, sealed }: Unlocked, onSaved: (answer: LocalAnswer) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ note, ...given }: GivenCheckIn & { note?: string }): Promise<LocalAnswer> => {
      const gestures = await client.ensureQueryData(gesturesQuery);
      const { checkIns } = await client.ensureQueryData(openedQuery(journal, sealed));
      const { checkIn, choice } = makeLocalCheckIn(
        {
          ...given,
          // Whatever moved the sliders, what counts is where the person left them; a suggestion is not kept.
          instrument: given.instrument === 'SAM' ? 'SAM' : 'scan_sliders',
          note,
          keepDays: given.keepDays ?? usualKeepDays,
          limits: Object.fromEntries((given.limits ?? []).map((limit) => [limit, true])),
        },
        checkIns,
        gestures,
        new Date(),
      );
      const gesture = gestures.find(({ slug }) => slug === choice.slug);
      if (!gesture) throw new Error(`the rule chose gesture ${choice.slug}, which is not in the library`);
      const entryKey = crypto.randomUUID();
      const { ownerId, derivation } = journal;
      const key = await journal.keyFor(derivation);
      const envelope = await sealEntry(key, derivation, { ownerId, entryKey }, checkIn);
      await request(url, { method: 'POST', body: { entry_key: entryKey, envelope }, answer: SealedEntry });
      return {
        gesture,
        why: { ...choice.why, also: [...choice.why.also], params: { ...choice.why.params } },
      };
    },
    onSuccess: (answer) => {
      onSaved(answer);
      return client.invalidateQueries({ queryKey: sealedQuery.queryKey });
    },
    networkMode: 'always',
    // What was answered stays in the page alone.
    gcTime: 0,
  });
}

/**
 * The opened check-ins that have not expired. The server knows of no date: those that have are erased from here, the
 * first time they are opened afterwards.
 */
export function useOpenedCheckIns({ journal, sealed }: Pick<Unlocked, 'journal' | 'sealed'>) {
  const { data } = useQuery(openedQuery(journal, sealed));
  const now = new Date();
  const expired = data?.checkIns.filter((one) => isExpired(one, now)).map(({ id }) => id) ?? [];
  const names = expired.join(' ');
  useEffect(() => {
    for (const id of names.split(' ').filter(Boolean)) {
      // Not reached today: it will be erased the next time.
      request(`${url}/${id}`, { method: 'DELETE', answer: z.undefined() }).catch(() => undefined);
    }
  }, [names]);
  return data && { ...data, checkIns: data.checkIns.filter((one) => !isExpired(one, now)) };
}
