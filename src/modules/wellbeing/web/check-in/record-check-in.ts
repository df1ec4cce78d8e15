import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CheckInWithCamera } from '#modules/wellbeing/contract/camera-signal.ts';
import { CheckInAnswer } from '#modules/wellbeing/contract/check-in.ts';
import { request } from '#web/shared/api/request.ts';
import { currentPreferences } from '#web/shared/preferences.ts';
import { limitsIn } from '../now/limits.tsx';

/** What the form gives: the person's answer, in the instrument's own numbers. */
export type GivenCheckIn = z.input<typeof CheckInWithCamera>;

/** Saves a check-in; what is on screen of the history is asked again. */
export function useRecordCheckIn(onSaved: (answer: CheckInAnswer) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (checkIn: GivenCheckIn) =>
      request('/api/wellbeing/check-ins', {
        method: 'POST',
        body: {
          ...checkIn,
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          limits: limitsIn(currentPreferences()),
        },
        answer: CheckInAnswer,
      }),
    onSuccess: (answer) => {
      onSaved(answer);
      return client.invalidateQueries({ queryKey: ['signal-history'] });
    },
  });
}
