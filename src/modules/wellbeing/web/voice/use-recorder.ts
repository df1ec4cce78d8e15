import { useEffect, useRef, useState } from 'react';
import { longestRecordingSeconds } from '#modules/wellbeing/contract/recording-limits.ts';
import { type Capture, canRecord, startCapture, type Trouble, troubleOf } from './microphone.ts';

export type RecorderState =
  | { step: 'idle' }
  | { step: 'asking' }
  | { step: 'recording'; secondsLeft: number; level: number; isHeard: boolean }
  | { step: 'said'; voice: Blob; address: string }
  | { step: 'trouble'; trouble: Trouble };

const tickMs = 100;
// The last packet may outlast the stop by a few hundredths, and a second too long is refused.
const longestMs = longestRecordingSeconds * 1000 - 500;
const shortestMs = 300;
// Below this the microphone gives silence, not a low voice; between two words it does so too.
const heardFrom = 0.02;
const pauseMs = 2000;

/** Records one voice, step by step; the microphone is asked for by `start`, and let go as soon as it is not needed. */
export function useRecorder() {
  const [state, setState] = useState<RecorderState>({ step: 'idle' });
  const capture = useRef<Capture>(undefined);
  const ticking = useRef<ReturnType<typeof setInterval>>(undefined);
  const startedAt = useRef(0);
  const heardAt = useRef(0);
  const isGone = useRef(false);
  const address = state.step === 'said' ? state.address : undefined;

  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address]);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      clearInterval(ticking.current);
      capture.current?.cancel();
      capture.current = undefined;
    };
  }, []);

  async function stop() {
    clearInterval(ticking.current);
    const current = capture.current;
    capture.current = undefined;
    if (!current) return;
    const isLongEnough = performance.now() - startedAt.current >= shortestMs;
    const voice = await current.stop();
    if (isGone.current) return;
    if (!voice || !isLongEnough) return setState({ step: 'trouble', trouble: 'tooShort' });
    setState({ step: 'said', voice, address: URL.createObjectURL(voice) });
  }

  async function start() {
    if (!canRecord()) return setState({ step: 'trouble', trouble: 'unsupported' });
    setState({ step: 'asking' });
    try {
      const started = await startCapture();
      if (isGone.current) return started.cancel();
      capture.current = started;
    } catch (error) {
      return setState({ step: 'trouble', trouble: troubleOf(error) });
    }
    startedAt.current = performance.now();
    heardAt.current = startedAt.current;
    setState({ step: 'recording', secondsLeft: longestRecordingSeconds, level: 0, isHeard: true });
    ticking.current = setInterval(() => {
      const now = performance.now();
      const elapsedMs = now - startedAt.current;
      if (elapsedMs >= longestMs) return void stop();
      const secondsLeft = longestRecordingSeconds - Math.floor(elapsedMs / 1000);
      const level = capture.current?.level() ?? 0;
      if (level >= heardFrom) heardAt.current = now;
      setState({ step: 'recording', secondsLeft, level, isHeard: now - heardAt.current < pauseMs });
    }, tickMs);
  }

  return { state, start, stop, discard: () => setState({ step: 'idle' }) };
}
