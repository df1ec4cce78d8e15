import { useEffect, useRef } from 'react';

// Three rising notes, lower than the beat and longer: nobody takes them for it.
const notesHertz = [523, 659, 784];
const noteSeconds = 0.22;
const vibrationMs = [400, 150, 400];

function sound(): void {
  if (typeof AudioContext === 'undefined') return;
  const context = new AudioContext();
  let last: OscillatorNode | undefined;
  for (const [index, hertz] of notesHertz.entries()) {
    const at = context.currentTime + 0.05 + index * noteSeconds;
    const tone = context.createOscillator();
    const shape = context.createGain();
    tone.frequency.value = hertz;
    shape.gain.setValueAtTime(0.9, at);
    shape.gain.exponentialRampToValueAtTime(0.001, at + noteSeconds);
    tone.connect(shape).connect(context.destination);
    tone.start(at);
    tone.stop(at + noteSeconds);
    last = tone;
  }
  last?.addEventListener('ended', () => void context.close());
}

function vibrate(): void {
  // Absent from some browsers, whatever the types say; others refuse it, aloud, until the page has been touched.
  const { vibrate: shake, userActivation } = navigator as Partial<
    Pick<Navigator, 'vibrate' | 'userActivation'>
  >;
  if (userActivation?.hasBeenActive !== false) shake?.call(navigator, vibrationMs);
}

/**
 * The end of a cycle, for whoever does not look at the screen: felt where the device can, heard unless the sound is off.
 *
 * @param cycle the number of the cycle; 0 while there is none
 */
export function useCycleCue(cycle: number, isSounding: boolean): void {
  const before = useRef(cycle);
  useEffect(() => {
    const isOver = before.current > 0 && cycle > before.current;
    before.current = cycle;
    if (!isOver) return;
    vibrate();
    if (isSounding) sound();
  }, [cycle, isSounding]);
}
