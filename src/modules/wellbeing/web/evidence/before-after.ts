import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { urlOf } from '#contract/resource.ts';
import { GestureEffect, gestureEffects } from '#modules/wellbeing/contract/gesture-effect.ts';
import { EffectErasure, GestureEvidenceAnswer } from '#modules/wellbeing/contract/gesture-evidence.ts';
import { request } from '#web/shared/api/request.ts';

export const evidenceQuery = queryOptions({
  queryKey: ['gesture-evidence'],
  queryFn: ({ signal }) =>
    request('/api/wellbeing/gesture-evidence', { answer: GestureEvidenceAnswer, signal }),
});

export type NewEffect = z.input<typeof gestureEffects.create>;

function useChange<Given, Answer>(change: (given: Given) => Promise<Answer>, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      onDone();
      return client.invalidateQueries({ queryKey: evidenceQuery.queryKey });
    },
  });
}

export const useNoteEffect = (onDone: () => void) =>
  useChange(
    (body: NewEffect) => request(urlOf(gestureEffects), { method: 'POST', body, answer: GestureEffect }),
    onDone,
  );

export const useEraseEffects = (onDone: () => void) =>
  useChange(
    (_: undefined) => request(urlOf(gestureEffects), { method: 'DELETE', answer: EffectErasure }),
    onDone,
  );
