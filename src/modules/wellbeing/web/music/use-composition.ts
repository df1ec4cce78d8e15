import { useCallback, useEffect, useRef, useState } from 'react';
import type { MusicRequest } from '#modules/wellbeing/contract/music.ts';
import { isConsentMissing, type MadePiece, makePiece } from './make-piece.ts';

export interface PlayablePiece extends MadePiece {
  request: MusicRequest;
  /** Address of the sound in this page's memory. */
  url: string;
}

export type Composition =
  | { step: 'idle' }
  /** The share is unknown while a generator outside works. */
  | { step: 'working'; share: number | undefined }
  | { step: 'lost' }
  /** The generator was not asked: the person has not agreed to it. */
  | { step: 'refused'; error: unknown }
  | { step: 'ready'; piece: PlayablePiece };

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
  /** @param provider the generator outside that makes it; composed here when absent */
  const compose = useCallback((request: MusicRequest, provider?: string) => {
    job.current?.abort();
    const mine = new AbortController();
    job.current = mine;
    setComposition({ step: 'working', share: provider === undefined ? 0 : undefined });
    const onProgress = (share: number) => {
      if (!mine.signal.aborted) setComposition({ step: 'working', share });
    };
    makePiece(request, provider, { signal: mine.signal, onProgress }).then(
      (made) => {
        if (mine.signal.aborted) return;
        if (url.current) URL.revokeObjectURL(url.current);
        url.current = URL.createObjectURL(made.file);
        setComposition({ step: 'ready', piece: { ...made, request, url: url.current } });
      },
      (error: unknown) => {
        if (mine.signal.aborted) return;
        setComposition(isConsentMissing(error) ? { step: 'refused', error } : { step: 'lost' });
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
