import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { pageOf } from '#contract/page.ts';
import { urlOf } from '#contract/resource.ts';
import {
  Consent,
  type ConsentPurpose,
  consents,
  consentTextVersions,
} from '#modules/accounts/contract/consent.ts';
import { request } from '#web/shared/api/request.ts';

const url = urlOf(consents);
const page = pageOf(Consent);

/** The person's agreements, the latest first; a hundred lines say more than anybody reads. */
export const consentsQuery = queryOptions({
  queryKey: ['consents'],
  queryFn: async ({ signal }) => (await request(url, { query: { limit: 100 }, answer: page, signal })).items,
});

/** One agreement given (no row yet) or withdrawn (its row). */
export function useAnswer(purpose: ConsentPurpose, onDone: (isGranted: boolean) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (open: Consent | undefined) =>
      open
        ? request(`${url}/${open.id}`, {
            method: 'PATCH',
            body: { withdrawn_at: new Date().toISOString() },
            answer: Consent,
          })
        : request(url, {
            method: 'POST',
            body: { purpose, text_version: consentTextVersions[purpose] },
            answer: Consent,
          }),
    onSuccess: (answer) => {
      onDone(answer.withdrawn_at === null);
      return client.invalidateQueries({ queryKey: consentsQuery.queryKey });
    },
  });
}
