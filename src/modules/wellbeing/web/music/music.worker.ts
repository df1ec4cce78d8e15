import type { MusicRequest } from '#modules/wellbeing/contract/music.ts';
import { type AudioFormat, makeFile, mediaTypes } from '#modules/wellbeing/rules/music/audio-file.ts';
import { loadSounds } from '#modules/wellbeing/rules/music/synthesis.ts';

export interface MusicJob {
  request: MusicRequest;
  format: AudioFormat;
}

export type MusicNews = { share: number } | { file: Blob } | { isLost: true };

const soundfont = new URL('../../assets/music/fluid-r3-mono-trimmed.sf3', import.meta.url).href;
const cacheName = 'music-sounds';

/** The sounds, fetched once: from then on pieces are made without a network. Sounds of an older build are let go. */
async function fetchSounds(): Promise<ArrayBuffer> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(soundfont);
  if (kept) return kept.arrayBuffer();
  const answer = await fetch(soundfont);
  if (!answer.ok) throw new Error(`sounds answered ${answer.status}`);
  for (const older of await cache.keys()) await cache.delete(older);
  await cache.put(soundfont, answer.clone());
  return answer.arrayBuffer();
}

const say = (news: MusicNews) => self.postMessage(news);

async function make({ request, format }: MusicJob): Promise<void> {
  const sounds = await loadSounds(await fetchSounds());
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let said = -1;
  for await (const { bytes, share } of makeFile(request, format, sounds)) {
    parts.push(bytes);
    const percent = Math.floor(share * 100);
    if (percent > said) say({ share });
    said = percent;
  }
  say({ file: new Blob(parts, { type: mediaTypes[format] }) });
}

self.addEventListener('message', ({ data }: MessageEvent<MusicJob>) => {
  make(data).catch((error: unknown) => {
    console.warn(error);
    say({ isLost: true });
  });
});
