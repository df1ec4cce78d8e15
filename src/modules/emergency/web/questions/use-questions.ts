import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { pageOf } from '#contract/page.ts';
import { urlOf } from '#contract/resource.ts';
import { Question, QuestionErasure, questions } from '#modules/emergency/contract/question.ts';
import { request } from '#web/shared/api/request.ts';

const url = urlOf(questions);
const page = pageOf(Question);

/** One's questions, the latest first. */
export const questionsQuery = infiniteQueryOptions({
  queryKey: ['emergency', 'questions'],
  queryFn: ({ pageParam, signal }) =>
    request(url, { query: { limit: 50, cursor: pageParam }, answer: page, signal }),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** Erases one question, or all of them when none is said. */
export function useErase(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: string | undefined) => {
      if (id === undefined) await request(url, { method: 'DELETE', answer: QuestionErasure });
      else await request(`${url}/${id}`, { method: 'DELETE', answer: { parse: () => undefined } });
    },
    onSuccess: () => {
      onDone();
      return client.invalidateQueries({ queryKey: questionsQuery.queryKey });
    },
  });
}
