import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { changePreferences, usualPreferences } from '#web/shared/preferences.ts';

// A second is too little for a screen to load on a machine that does five other things; what is there sooner is found sooner.
configure({ asyncUtilTimeout: 8000 });

class ResizeObserverStandIn {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

// What Mantine and the router ask of a browser and jsdom does not have; no stub, for those go after each test.
Object.assign(globalThis, {
  ResizeObserver: ResizeObserverStandIn,
  matchMedia: (query: string): Partial<MediaQueryList> => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
  scrollTo: () => undefined,
});

// The files of a worker share their modules: nothing that one chose or kept may reach the next.
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  changePreferences(usualPreferences);
  localStorage.clear();
  sessionStorage.clear();
});
