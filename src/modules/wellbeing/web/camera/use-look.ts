import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { CameraTrouble, type Trouble } from './camera.ts';
import { look } from './look.ts';
import { type Reading, readFace } from './reading.ts';

export type LookState =
  | { step: 'notice' }
  | { step: 'asking' }
  | { step: 'looking'; count: number }
  | { step: 'read'; reading: Reading }
  | { step: 'trouble'; trouble: Trouble };

interface Look {
  state: LookState;
  start: () => void;
  stop: () => void;
}

/** One look at a time. Leaving the page, hiding it or pressing « Arrêter » turns the camera off at once. */
export function useLook(video: RefObject<HTMLVideoElement | null>, onRead: (reading: Reading) => void): Look {
  const [state, setState] = useState<LookState>({ step: 'notice' });
  const running = useRef<AbortController>(undefined);
  const stop = useCallback(() => {
    running.current?.abort();
    running.current = undefined;
    setState({ step: 'notice' });
  }, []);

  useEffect(() => {
    const whenHidden = () => {
      if (document.hidden && running.current) stop();
    };
    document.addEventListener('visibilitychange', whenHidden);
    return () => {
      document.removeEventListener('visibilitychange', whenHidden);
      running.current?.abort();
    };
  }, [stop]);

  const start = () => {
    if (!video.current || running.current) return;
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setState({ step: 'asking' });
    look({
      video: video.current,
      signal,
      onOpen: () => setState({ step: 'looking', count: 0 }),
      onSample: (count) => setState({ step: 'looking', count }),
    })
      .then((samples) => {
        if (signal.aborted) return;
        const reading = readFace(samples);
        setState({ step: 'read', reading });
        onRead(reading);
      })
      .catch((error: unknown) => {
        if (signal.aborted) return;
        setState({ step: 'trouble', trouble: error instanceof CameraTrouble ? error.trouble : 'lost' });
      })
      .finally(() => {
        if (running.current === controller) running.current = undefined;
      });
  };
  return { state, start, stop };
}
