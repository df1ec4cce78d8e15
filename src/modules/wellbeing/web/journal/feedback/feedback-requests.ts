import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { urlOf } from '#contract/resource.ts';
import { journalEntries } from '#modules/wellbeing/contract/journal-entry.ts';
import {
  FeedbackAnswer,
  FeedbackOffer,
  type FeedbackRequest,
} from '#modules/wellbeing/contract/journal-feedback.ts';
import { request } from '#web/shared/api/request.ts';
import { currentLanguage } from '#web/shared/dates.ts';

const urlOfFeedback = (entryId: string) => `${urlOf(journalEntries)}/${entryId}/feedback`;

export const offerQuery = queryOptions({
  queryKey: ['journal-feedback-offer'],
  queryFn: ({ signal }) =>
    request('/api/wellbeing/journal-feedback-offer', { answer: FeedbackOffer, signal }),
  staleTime: 10 * 60_000,
});

/** Asks for a reply to one entry. The press on the button is the agreement for that entry. */
export function useAskFeedback(entryId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (engine: FeedbackRequest['engine']) =>
      request(urlOfFeedback(entryId), {
        method: 'POST',
        body: { consent: true, engine, language: currentLanguage() },
        answer: FeedbackAnswer,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['journal'] }),
  });
}

export function useRemoveFeedback(entryId: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request(urlOfFeedback(entryId), { method: 'DELETE', answer: z.undefined() }),
    onSuccess: () => {
      onDone();
      return client.invalidateQueries({ queryKey: ['journal'] });
    },
  });
}
