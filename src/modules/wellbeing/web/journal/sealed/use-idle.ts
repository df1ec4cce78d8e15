import { useEffect } from 'react';

const signs = ['pointerdown', 'keydown', 'wheel'] as const;

/** Calls back once nobody has touched the page for so long; a page put aside counts too, by the clock. */
export function useIdle(afterMs: number, onIdle: () => void) {
  useEffect(() => {
    let lastAt = Date.now();
    const touched = () => {
      // A device that slept must not be woken into an open journal.
      if (Date.now() - lastAt >= afterMs) onIdle();
      lastAt = Date.now();
    };
    const watch = setInterval(() => {
      if (Date.now() - lastAt >= afterMs) onIdle();
    }, 5_000);
    for (const sign of signs) addEventListener(sign, touched, { passive: true, capture: true });
    document.addEventListener('visibilitychange', touched);
    return () => {
      clearInterval(watch);
      for (const sign of signs) removeEventListener(sign, touched, { capture: true });
      document.removeEventListener('visibilitychange', touched);
    };
  }, [afterMs, onIdle]);
}
