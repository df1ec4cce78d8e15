import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { EmailChanged } from '#modules/accounts/contract/email-change.ts';
import { InvitationAccepted } from '#modules/accounts/contract/invitation-acceptance.ts';
import { SignedIn } from '#modules/accounts/contract/sign-in.ts';
import { SignedUp } from '#modules/accounts/contract/sign-up.ts';
import { TotpConfirmed, TotpStarted } from '#modules/accounts/contract/totp.ts';
import { request } from '#web/shared/api/request.ts';
import { forgetUnsent } from '#web/shared/device-memory.ts';
import { personQuery } from '#web/shared/session.ts';

type Values = Record<string, unknown>;

const nothing = z.undefined();

/** Asks the identity routes; bodies are checked by the server, which says what is accepted. */
export const identity = {
  signUp: (body: Values) => request('/api/accounts/sign-up', { method: 'POST', body, answer: SignedUp }),
  signIn: (body: Values) => request('/api/accounts/sign-in', { method: 'POST', body, answer: SignedIn }),
  signInWithCode: (body: Values) =>
    request('/api/accounts/sign-in/totp', { method: 'POST', body, answer: SignedIn }),
  signOut: async () => {
    await request('/api/accounts/sign-out', { method: 'POST', body: {}, answer: nothing });
    forgetUnsent();
  },
  askReset: (body: Values) =>
    request('/api/accounts/password-reset-request', { method: 'POST', body, answer: nothing }),
  reset: (body: Values) => request('/api/accounts/password-reset', { method: 'POST', body, answer: nothing }),
  changePassword: (body: Values) =>
    request('/api/accounts/password-change', { method: 'POST', body, answer: nothing }),
  changeEmail: (body: Values) =>
    request('/api/accounts/email-change', { method: 'POST', body, answer: nothing }),
  confirmEmail: (body: Values) =>
    request('/api/accounts/email-change-confirm', { method: 'POST', body, answer: EmailChanged }),
  acceptInvitation: (body: Values) =>
    request('/api/accounts/invitation-acceptances', { method: 'POST', body, answer: InvitationAccepted }),
  startTotp: (body: Values) =>
    request('/api/accounts/totp/enable', { method: 'POST', body, answer: TotpStarted }),
  confirmTotp: (body: Values) =>
    request('/api/accounts/totp/confirm', { method: 'POST', body, answer: TotpConfirmed }),
  stopTotp: (body: Values) =>
    request('/api/accounts/totp/disable', { method: 'POST', body, answer: nothing }),
  eraseAccount: async (body: Values) => {
    await request('/api/accounts/account', { method: 'DELETE', body, answer: nothing });
    forgetUnsent();
  },
};

/** Forgets everything of the person before, and asks who is here now. */
export function useNewPerson() {
  const client = useQueryClient();
  return async () => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== personQuery.queryKey[0] });
    await client.invalidateQueries({ queryKey: personQuery.queryKey });
    await client.refetchQueries({ queryKey: personQuery.queryKey, type: 'all' });
  };
}

/** One identity request as a mutation, and what to do when it has succeeded. */
export function useIdentity<Variables, Answer>(
  ask: (variables: Variables) => Promise<Answer>,
  onSuccess?: (answer: Answer, variables: Variables) => unknown,
) {
  return useMutation({
    mutationFn: ask,
    onSuccess: async (answer, variables) => {
      await onSuccess?.(answer, variables);
    },
  });
}
