import { useCallback, useEffect, useRef, useState } from 'react';
import type { MusicRequest } from '#modules/wellbeing/contract/music.ts';
import { makeInWorker } from './make-in-worker.ts';

export interface PlayablePiece {
  request: MusicRequest;
  /** Address of the sound in this page's memory. */
  url: string;
  file: Blob;
  format: 'wav' | 'mp3';
}

export type Composition =
  | { step: 'idle' }
  | { step: 'working'; share: number }
  | { step: 'lost' }
  | { step: 'ready'; piece: PlayablePiece };

// Ten minutes of WAV are 100 MB: longer pieces are kept as MP3.
const longestWavSeconds = 600;

/** Makes pieces one at a time; a new one takes the place of the one before, and leaving the page stops all. */
export function useComposition() {
  const [composition, setComposition] = useState<Composition>({ step: 'idle' });
  const job = useRef<AbortController>(undefined);
  const url = useRef<string>(undefined);
  const stop = useCallback(() => {
    job.current?.abort();
    job.current = undefined;
    setComposition({ step: 'idle' });
  }, []);
  const compose = useCallback((request: MusicRequest) => {
    job.current?.abort();
    const mine = new AbortController();
    job.current = mine;
    const format = request.seconds > longestWavSeconds ? 'mp3' : 'wav';
    setComposition({ step: 'working', share: 0 });
    const onProgress = (share: number) => {
      if (!mine.signal.aborted) setComposition({ step: 'working', share });
    };
    makeInWorker({ request, format }, { signal: mine.signal, onProgress }).then(
      (file) => {
        if (url.current) URL.revokeObjectURL(url.current);
        url.current = URL.createObjectURL(file);
        setComposition({ step: 'ready', piece: { request, url: url.current, file, format } });
      },
      () => {
        if (!mine.signal.aborted) setComposition({ step: 'lost' });
      },
    );
  }, []);
  useEffect(
    () => () => {
      job.current?.abort();
      if (url.current) URL.revokeObjectURL(url.current);
    },
    [],
  );
  return { composition, compose, stop };
}
