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

/** The person's choice of light or dark and of contrast, else the system's; sets the document's contrast as it goes. */
export function useAppearance(): 'light' | 'dark' {
  const { scheme, contrast } = usePreferences();
  const isSystemDark = useMedia('(prefers-color-scheme: dark)');
  const isSystemContrasted = useMedia('(prefers-contrast: more)');
  const hasMoreContrast = contrast === 'more' || (contrast === 'auto' && isSystemContrasted);
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-contrast', hasMoreContrast);
    if (hasMoreContrast) document.documentElement.setAttribute('data-contrast', 'more');
  }, [hasMoreContrast]);
  if (scheme !== 'auto') return scheme;
  return isSystemDark ? 'dark' : 'light';
}
