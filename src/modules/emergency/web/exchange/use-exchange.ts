import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  BundleReading,
  bundleExchangeUrl,
  bundleImportUrl,
  bundleReadingUrl,
} from '#modules/emergency/contract/bundle-exchange.ts';
import { request, requestFile } from '#web/shared/api/request.ts';
import { localDay } from '#web/shared/dates.ts';
import { saveFile } from '#web/shared/save-file.ts';
import { draftsQuery } from '../editor/use-drafts.ts';

const send = (url: string, content: string) =>
  request(url, { method: 'POST', text: { type: 'application/json', content }, answer: BundleReading });

/** Everything published here, signed, as a file of this device. */
export function useExport() {
  return useMutation({
    mutationFn: async () => {
      const file = await requestFile(bundleExchangeUrl, {});
      saveFile(file, `hygie-protocoles-${localDay(new Date())}.json`);
    },
  });
}

/** What a received file would bring; nothing is written. */
export function useReadBundle() {
  return useMutation({ mutationFn: (text: string) => send(bundleReadingUrl, text) });
}

/** Takes a received file in, as drafts of this person. */
export function useImportBundle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => send(bundleImportUrl, text),
    onSuccess: () => client.invalidateQueries({ queryKey: draftsQuery.queryKey }),
  });
}
