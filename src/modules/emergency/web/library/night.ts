import './night.css';
import { useLayoutEffect, useSyncExternalStore } from 'react';

// On this device only: a phone at night says nothing of the computer by day.
// Also read by public/first-paint.js, before any of this runs.
const storageName = 'hygie-emergency-night';

function read(): boolean {
  try {
    return localStorage.getItem(storageName) === 'on';
  } catch {
    return false;
  }
}

let isNight = read();
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Turns night mode on or off, and keeps it on this device. */
export function changeNight(isOn: boolean): void {
  isNight = isOn;
  try {
    localStorage.setItem(storageName, isOn ? 'on' : 'off');
  } catch {
    // Storage refused: the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** Night mode as it is; the document wears it as long as a page of the emergency room is open. */
export function useNight(): boolean {
  const isOn = useSyncExternalStore(listen, () => isNight);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.toggleAttribute('data-night', isOn);
    return () => root.removeAttribute('data-night');
  }, [isOn]);
  return isOn;
}
