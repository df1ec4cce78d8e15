import { useSyncExternalStore } from 'react';
import css from './toast.module.css';

interface Toast {
  id: number;
  words: string;
}

// Long enough to be read twice by a tired person; nothing in a toast is needed to go on.
const lifetimeMs = 6000;

let shown: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function show(next: readonly Toast[]) {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says in passing that something is done, to eyes and to screen readers. `words` are already translated. */
export function sayDone(words: string): void {
  const toast = { id: nextId, words };
  nextId += 1;
  show([...shown.slice(-1), toast]);
  setTimeout(() => show(shown.filter(({ id }) => id !== toast.id)), lifetimeMs);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The place where toasts appear; one per application. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <div className={css.region} role="status" aria-live="polite">
      {toasts.map(({ id, words }) => (
        <p key={id} className={css.toast}>
          {words}
        </p>
      ))}
    </div>
  );
}
