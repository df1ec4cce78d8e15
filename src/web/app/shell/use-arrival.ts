import { useMatches, useRouter } from '@tanstack/react-router';
import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * On each new page: its name in the window's title, its room's accent on the document, and the focus on its first
 * title, so that a keyboard or a screen reader starts where the page starts.
 */
export function useArrival(): void {
  const { t } = useTranslation('shell');
  const router = useRouter();
  const pages = useMatches();
  const titleKey = pages.findLast(({ staticData }) => staticData.title)?.staticData.title;
  const room = pages.findLast(({ staticData }) => staticData.room)?.staticData.room;
  const title = titleKey && t(titleKey);

  useLayoutEffect(() => {
    document.documentElement.dataset.room = room ?? 'wellbeing';
  }, [room]);

  useEffect(() => {
    document.title = title ? t('titleOf', { title }) : t('name');
  }, [title, t]);

  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        const target =
          document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
        target?.focus({ preventScroll: true });
      }),
    [router],
  );
}
