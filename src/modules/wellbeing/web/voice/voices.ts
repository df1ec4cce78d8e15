import { useMutation } from '@tanstack/react-query';
import { z } from 'zod';
import { Recording } from '#modules/wellbeing/contract/recording.ts';
import { recordingsUrl } from '#modules/wellbeing/contract/recording-limits.ts';
import { request } from '#web/shared/api/request.ts';

/** Sends what was said; answers its address. Until an entry holds it, it goes by itself after a day. */
export function useKeepVoice(onKept: (address: string) => void) {
  return useMutation({
    mutationFn: (voice: Blob) =>
      request(recordingsUrl, {
        method: 'POST',
        text: { type: voice.type, content: voice },
        answer: Recording,
      }),
    onSuccess: ({ id }) => onKept(`${recordingsUrl}/${id}`),
  });
}

/** Erases a voice that no entry holds yet; should it fail, the server does so after a day. */
export function eraseVoice(address: string): void {
  request(address, { method: 'DELETE', answer: z.undefined() }).catch(() => undefined);
}
