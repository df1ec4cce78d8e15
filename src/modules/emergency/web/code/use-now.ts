import { useEffect, useState } from 'react';

/**
 * The time of day, read anew at each whole second after a moment, and at once when a page that slept comes back.
 * Nothing is counted: a lost wake-up delays one display, never the next.
 *
 * @param from null while nothing has begun
 * @param latest the last thing done: a tap between two looks has not been made in the future
 */
export function useNow(from: number | null, latest: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (from === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const time = Date.now();
      setNow(time);
      timer = setTimeout(look, 1000 - ((((time - from) % 1000) + 1000) % 1000));
    };
    look();
    document.addEventListener('visibilitychange', look);
    addEventListener('pageshow', look);
    addEventListener('focus', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('pageshow', look);
      removeEventListener('focus', look);
    };
  }, [from]);
  return Math.max(now, latest);
}
