import { useLayoutEffect, useSyncExternalStore } from 'react';
import { usePreferences } from '#web/shared/preferences.ts';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** Puts on the document the person's choice of light or dark and of contrast, else the system's. */
export function useAppearance(): void {
  const { scheme, contrast } = usePreferences();
  const isSystemDark = useMedia('(prefers-color-scheme: dark)');
  const isSystemContrasted = useMedia('(prefers-contrast: more)');
  const isDark = scheme === 'dark' || (scheme === 'auto' && isSystemDark);
  const hasMoreContrast = contrast === 'more' || (contrast === 'auto' && isSystemContrasted);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
    if (hasMoreContrast) root.setAttribute('data-contrast', 'more');
    else root.removeAttribute('data-contrast');
  }, [isDark, hasMoreContrast]);
}
