import { useEffect } from 'react';

/**
 * When what had the focus disappears (the last line of a table, a panel that closes), the browser drops the focus to the
 * top of the page and a keyboard starts all over. The page's title takes it instead.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let focused: Element | null = null;
    const remember = () => {
      focused = document.activeElement;
    };
    const observer = new MutationObserver(() => {
      const isLost = document.activeElement === document.body && focused !== null && !focused.isConnected;
      if (!isLost) return;
      focused = null;
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}
