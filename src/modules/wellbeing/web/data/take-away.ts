import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Unreachable } from '#web/shared/api/request.ts';
import { currentLanguage, localDay } from '#web/shared/dates.ts';
import { saveFile } from '#web/shared/save-file.ts';

export const formats = ['html', 'json'] as const;
export type Format = (typeof formats)[number];

/** Reads an answer to its end, saying how much has come. */
async function readAll(response: Response, onBytes: (bytes: number) => void): Promise<Blob> {
  if (!response.ok || !response.body) throw new Unreachable(`status ${response.status}`);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    bytes += next.value.byteLength;
    onBytes(bytes);
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? '' });
}

/** Downloads everything, and says how many bytes have come while it does: a broken download saves nothing. */
export function useTakeAway(onDone: () => void) {
  const [bytes, setBytes] = useState(0);
  const download = useMutation({
    mutationFn: async (format: Format) => {
      setBytes(0);
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      const query = new URLSearchParams({ format, language: currentLanguage(), timeZone });
      const answer = fetch(`/api/wellbeing/own-data?${query}`, { credentials: 'same-origin' }).catch(
        (cause) => {
          throw new Unreachable('no answer', { cause });
        },
      );
      saveFile(await readAll(await answer, setBytes), `hygie-bien-etre-${localDay(new Date())}.${format}`);
    },
    onSuccess: onDone,
    networkMode: 'always',
  });
  return { ...download, bytes };
}
