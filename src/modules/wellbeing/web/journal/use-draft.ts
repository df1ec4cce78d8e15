import { useState } from 'react';
import { keepUnsent, readUnsent } from '#web/shared/device-memory.ts';

/**
 * Words being written. With a name they outlive a reload of the page, on this device only; without one they live in the
 * page alone.
 */
export function useDraft(name: string | undefined, initial: string) {
  const [words, setWords] = useState(() => (name && readUnsent(name)) || initial);
  const change = (next: string) => {
    setWords(next);
    if (name) keepUnsent(name, next === initial ? '' : next);
  };
  return [words, change] as const;
}
