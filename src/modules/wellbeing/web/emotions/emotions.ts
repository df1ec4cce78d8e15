import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { pageOf } from '#contract/page.ts';
import { urlOf } from '#contract/resource.ts';
import { Emotion, emotions } from '#modules/wellbeing/contract/emotion.ts';
import { EmotionRevision, emotionRevisions } from '#modules/wellbeing/contract/emotion-revision.ts';
import { request } from '#web/shared/api/request.ts';

const url = urlOf(emotions);
const page = pageOf(Emotion);
const revisionPage = pageOf(EmotionRevision);
const dayMs = 86_400_000;

/** What a person puts into an entry; null where nothing was put. */
export interface Noted {
  text: string | null;
  score: number | null;
  emojis: string | null;
  audio_url: string | null;
}

/** Whether it may still be corrected; the server says so too. */
export function isEditable({ created_at }: Emotion, now = Date.now()): boolean {
  return now - Date.parse(created_at) < dayMs;
}

export const emotionsQuery = infiniteQueryOptions({
  queryKey: ['emotions', 'entries'],
  queryFn: ({ pageParam, signal }) => request(url, { query: { after: pageParam }, answer: page, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

/** What an entry said before, newest first. */
export function revisionsQuery(emotionId: string) {
  return queryOptions({
    queryKey: ['emotions', 'revisions', emotionId],
    queryFn: ({ signal }) =>
      request(urlOf(emotionRevisions), {
        query: { emotion_id: emotionId, limit: 100 },
        answer: revisionPage,
        signal,
      }),
  });
}

function useEmotionChange<Given, Answer>(change: (given: Given) => Promise<Answer>, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      onDone();
      return client.invalidateQueries({ queryKey: ['emotions'] });
    },
  });
}

export function useNoteEmotion(onDone: () => void) {
  return useEmotionChange((body: Noted) => request(url, { method: 'POST', body, answer: Emotion }), onDone);
}

export function useChangeEmotion(id: string, onDone: () => void) {
  return useEmotionChange(
    (body: Noted) => request(`${url}/${id}`, { method: 'PATCH', body, answer: Emotion }),
    onDone,
  );
}

export function useDeleteEmotion(id: string, onDone: () => void) {
  return useEmotionChange(
    (_: undefined) => request(`${url}/${id}`, { method: 'DELETE', answer: z.undefined() }),
    onDone,
  );
}
