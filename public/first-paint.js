// Runs before the first paint so that nobody gets a white flash at 3 a.m.: an ordinary file, because the page's
// content security policy refuses inline scripts. Keep the keys in step with src/web/shared/preferences.ts.
(() => {
  const root = document.documentElement;
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('hygie-preferences') ?? '{}');
  } catch {
    // Storage refused or unreadable: the system's choices apply.
  }
  const wants = (query) => matchMedia(query).matches;
  const scheme =
    kept.scheme === 'light' || kept.scheme === 'dark'
      ? kept.scheme
      : wants('(prefers-color-scheme: dark)')
        ? 'dark'
        : 'light';
  root.setAttribute('data-mantine-color-scheme', scheme);
  if (kept.contrast === 'more' || (kept.contrast !== 'normal' && wants('(prefers-contrast: more)'))) {
    root.setAttribute('data-contrast', 'more');
  }
  if (kept.language === 'en') root.lang = 'en';
  try {
    // Kept by src/modules/emergency/web/library/night.ts, and taken off again by whatever other room is opened.
    const isNight = localStorage.getItem('hygie-emergency-night') === 'on';
    if (isNight && /^\/urgence(\/|$)/.test(location.pathname)) root.setAttribute('data-night', '');
  } catch {
    // Storage refused: night was not kept either.
  }
})();
