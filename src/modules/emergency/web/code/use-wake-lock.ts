import { useEffect, useState } from 'react';

/** Whether the screen stays on: asked for, refused by the browser, or unknown to it. */
export type WakeLockState = 'off' | 'held' | 'refused' | 'unknown';

/** Keeps the screen on while wanted; a browser lets go when the page is hidden, so it is asked again on return. */
export function useWakeLock(isWanted: boolean): WakeLockState {
  const [state, setState] = useState<WakeLockState>('off');
  useEffect(() => {
    if (!isWanted) {
      setState('off');
      return undefined;
    }
    // Absent from older browsers and from addresses without https, whatever the types say.
    const locks = (navigator as { wakeLock?: WakeLock }).wakeLock;
    if (!locks) {
      setState('unknown');
      return undefined;
    }
    let held: WakeLockSentinel | undefined;
    let isLeft = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible' || (held && !held.released)) return;
      try {
        const given = await locks.request('screen');
        if (isLeft) return void given.release();
        held = given;
        setState('held');
        // Taken back in front of whoever looks on, by a battery that runs low: it is said, as a refusal is.
        given.onrelease = () => {
          if (!isLeft && document.visibilityState === 'visible') setState('refused');
        };
      } catch {
        if (!isLeft) setState('refused');
      }
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      isLeft = true;
      document.removeEventListener('visibilitychange', ask);
      void held?.release();
    };
  }, [isWanted]);
  return state;
}
