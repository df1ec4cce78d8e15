import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import type shell from '../fr.json';
import { Frame } from '../shell/frame.tsx';

type TitleKey = `titles.${keyof (typeof shell)['titles']}`;

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Key of the page's name, for the window's title. */
    title?: TitleKey;
    /** Whose accent the page takes. */
    room?: 'wellbeing' | 'study' | 'emergency';
    /** True where one thing is done at a time: the rooms' navigation steps aside. */
    isFocused?: boolean;
  }
}

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Frame });
