import { useEffect, useState } from 'react';
import { ClickTrack } from './click-track.ts';

/** `blocked`: this browser waits for a touch before it lets a page sound, as it does after a reload. */
export type MetronomeState = 'silent' | 'sounding' | 'blocked' | 'impossible';

/** Sounds the beat while wanted, and goes back to it when the page comes back. */
export function useMetronome(isWanted: boolean, perMinute: number): MetronomeState {
  const [state, setState] = useState<MetronomeState>('silent');
  useEffect(() => {
    if (!isWanted) {
      setState('silent');
      return undefined;
    }
    if (typeof AudioContext === 'undefined') {
      setState('impossible');
      return undefined;
    }
    const context = new AudioContext({ latencyHint: 'interactive' });
    const track = new ClickTrack(context);
    const show = () => setState(context.state === 'running' ? 'sounding' : 'blocked');
    const wake = () => {
      if (context.state !== 'running') void context.resume().catch(show);
    };
    show();
    wake();
    track.start(perMinute);
    context.addEventListener('statechange', show);
    document.addEventListener('visibilitychange', wake);
    document.addEventListener('pointerdown', wake);
    document.addEventListener('keydown', wake);
    return () => {
      track.stop();
      context.removeEventListener('statechange', show);
      document.removeEventListener('visibilitychange', wake);
      document.removeEventListener('pointerdown', wake);
      document.removeEventListener('keydown', wake);
      void context.close();
    };
  }, [isWanted, perMinute]);
  return state;
}
