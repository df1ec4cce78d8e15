import type { QueryClient } from '@tanstack/react-query';

/**
 * Whoever installs Hygie has the emergency protocols from then on: they need not have opened that room while there was
 * a network. In a browser's tab nobody asked for that, and the room brings them when it is opened.
 */
export function bringProtocolsOnceInstalled(client: QueryClient): void {
  const bring = () =>
    void import('#modules/emergency/web/library/bring-reference.ts')
      .then(({ bringReference }) => bringReference(client))
      // Without network, the next start tries again.
      .catch(() => undefined);
  window.addEventListener('appinstalled', bring);
  if (matchMedia('(display-mode: standalone)').matches) bring();
}
