/**
 * Registers what makes Hygie work offline, once the page has loaded, and says when another version waits to take over.
 * By hand: the usual library weighs 2.2 kB of each first load, for these few lines of it.
 *
 * @param onWaiting gets the waiting version; from then on the page reloads by itself once that version is in charge
 */
export async function registerServiceWorker(onWaiting: (waiting: ServiceWorker) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
  }
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register('/sw.js', { scope: '/' });
  let told: ServiceWorker | undefined;
  const tell = () => {
    const { waiting } = registration;
    // Without a controller it is the very first one: nothing older is on screen.
    if (!waiting || waiting === told || !serviceWorker.controller) return;
    // Another tab may be the one that accepts: its version's files are then gone from under this page too.
    if (!told) serviceWorker.addEventListener('controllerchange', () => window.location.reload());
    told = waiting;
    onWaiting(waiting);
  };
  const follow = () => registration.installing?.addEventListener('statechange', tell);
  tell();
  follow();
  registration.addEventListener('updatefound', follow);
}

/** Lets a waiting version take over; the word is the one that its generated code listens for. */
export function letTakeOver(waiting: ServiceWorker): void {
  waiting.postMessage({ type: 'SKIP_WAITING' });
}
