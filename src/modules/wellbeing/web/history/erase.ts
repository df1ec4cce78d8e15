import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { urlOf } from '#contract/resource.ts';
import { clinicalSignals } from '#modules/wellbeing/contract/clinical-signal.ts';
import { SignalErasure } from '#modules/wellbeing/contract/signal-history.ts';
import { request } from '#web/shared/api/request.ts';

function useErasure<Variables, Answer>(
  erase: (variables: Variables) => Promise<Answer>,
  onErased: () => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: erase,
    onSuccess: () => {
      onErased();
      return client.invalidateQueries({ queryKey: ['signal-history'] });
    },
  });
}

/** Erases one point, for good. */
export function useErasePoint(onErased: () => void) {
  return useErasure(
    (id: string) => request(`${urlOf(clinicalSignals)}/${id}`, { method: 'DELETE', answer: z.undefined() }),
    onErased,
  );
}

/** Erases the whole history, for good. */
export function useEraseAll(onErased: () => void) {
  return useErasure(
    (_: undefined) => request(urlOf(clinicalSignals), { method: 'DELETE', answer: SignalErasure }),
    onErased,
  );
}
