import { useMatches, useRouter } from '@tanstack/react-router';
import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Puts the focus on the page's title, now or as soon as the page has one; call what it returns to stop waiting. */
function focusTitleWhenThere(): () => void {
  const focusTitle = () => {
    const title = document.querySelector<HTMLElement>('main h1');
    title?.focus({ preventScroll: true });
    return title !== null;
  };
  if (focusTitle()) return () => {};
  const observer = new MutationObserver(() => {
    if (focusTitle()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

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
    // It was there before the room's page, which takes it off by itself once it has come.
    if (room !== 'emergency') document.documentElement.removeAttribute('data-night');
  }, [room]);

  useEffect(() => {
    document.title = title ? t('titleOf', { title }) : t('name');
  }, [title, t]);

  useEffect(() => {
    let stopWaiting = () => {};
    const unsubscribe = router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
      stopWaiting();
      if (pathChanged && fromLocation) stopWaiting = focusTitleWhenThere();
    });
    return () => {
      stopWaiting();
      unsubscribe();
    };
  }, [router]);
}
