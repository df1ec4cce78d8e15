import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

/**
 * What opens in place: the focus goes into it, and back to its button when it closes. What was written in it stays.
 *
 * @param first selector of what receives the focus in it
 */
export function useDisclosure(first: string) {
  const id = useId();
  const [state, setState] = useState<'never' | 'open' | 'closed'>('never');
  const button = useRef<HTMLButtonElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const isOpen = state === 'open';
  useEffect(() => {
    if (state === 'open') body.current?.querySelector<HTMLElement>(first)?.focus();
    if (state === 'closed') button.current?.focus();
  }, [state, first]);
  const close = () => setState('closed');
  return {
    close,
    wasOpened: state !== 'never',
    button: {
      ref: button,
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? id : undefined,
      onClick: () => setState(isOpen ? 'closed' : 'open'),
    },
    body: {
      ref: body,
      id,
      hidden: !isOpen,
      onKeyDown: ({ key }: KeyboardEvent) => {
        if (key === 'Escape') close();
      },
    },
  };
}
