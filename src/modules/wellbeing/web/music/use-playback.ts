import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { Playback } from './playback.ts';

/** The sound of a page: what it plays through, and what of it the page shows. */
export function usePlayback(url: string) {
  const audio = useRef<HTMLAudioElement>(null);
  const playback = useRef<Playback>(undefined);
  const [isPlaying, setPlaying] = useState(false);
  const [seconds, setSeconds] = useState(0);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    if (!audio.current) return;
    const made = new Playback(audio.current);
    playback.current = made;
    return () => made.close();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another piece begins at its own beginning
  useEffect(() => {
    setSeconds(0);
    setPlaying(false);
  }, [url]);
  const toggle = useCallback(() => {
    if (!audio.current?.paused) {
      audio.current?.pause();
      return;
    }
    setRefused(false);
    playback.current?.play().catch(() => setRefused(true));
  }, []);
  const seek = useCallback((to: number) => {
    if (audio.current) audio.current.currentTime = to;
    setSeconds(to);
  }, []);
  const events = {
    onPlay: () => setPlaying(true),
    onPause: () => setPlaying(false),
    onTimeUpdate: () => setSeconds(audio.current?.currentTime ?? 0),
  };
  return {
    audio: audio as RefObject<HTMLAudioElement | null>,
    playback,
    isPlaying,
    isRefused,
    seconds,
    toggle,
    seek,
    events,
  };
}
