import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { letTakeOver, registerServiceWorker } from './offline-copy.ts';

/** As a browser's: what is installing, what waits, and who is in charge, each changed by the test. */
class FakeRegistration extends EventTarget {
  installing: EventTarget | null = null;
  waiting: EventTarget | null = null;

  find(): EventTarget {
    this.installing = new EventTarget();
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }

  install(): void {
    this.waiting = this.installing;
    this.installing = null;
    this.waiting?.dispatchEvent(new Event('statechange'));
  }
}

class FakeContainer extends EventTarget {
  controller: object | null = {};
  registration = new FakeRegistration();
  register = vi.fn(async () => this.registration);
}

const reload = vi.fn();
let container: FakeContainer;

beforeEach(() => {
  container = new FakeContainer();
  reload.mockReset();
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.stubGlobal('window', { location: { reload }, addEventListener: window.addEventListener });
});
afterEach(() => vi.unstubAllGlobals());

async function registered() {
  const onWaiting = vi.fn();
  await registerServiceWorker(onWaiting);
  return onWaiting;
}

it('says nothing of the very first version, nor of one that is still coming', async () => {
  container.controller = null;
  const onWaiting = await registered();
  container.registration.find();
  container.registration.install();
  container.controller = {};
  container.registration.find();
  expect(onWaiting).not.toHaveBeenCalled();
  container.dispatchEvent(new Event('controllerchange'));
  expect(reload).not.toHaveBeenCalled();
});

it('says that another version is ready, once, and reloads when it has taken over and not before', async () => {
  const onWaiting = await registered();
  const found = container.registration.find();
  container.registration.install();
  found.dispatchEvent(new Event('statechange'));
  expect(onWaiting.mock.calls).toEqual([[found]]);
  expect(reload).not.toHaveBeenCalled();
  container.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
});

it('says so of one that was ready, or on its way, before the page was', async () => {
  container.registration.waiting = new EventTarget();
  expect((await registered()).mock.calls).toEqual([[container.registration.waiting]]);
  container.registration = new FakeRegistration();
  container.registration.find();
  const onWaiting = await registered();
  container.registration.install();
  expect(onWaiting).toHaveBeenCalledOnce();
});

it('asks the waiting version in the word that it listens for', () => {
  const postMessage = vi.fn();
  letTakeOver({ postMessage } as unknown as ServiceWorker);
  expect(postMessage).toHaveBeenCalledWith({ type: 'SKIP_WAITING' });
});

it('does without where there is none', async () => {
  vi.stubGlobal('navigator', {});
  await expect(registerServiceWorker(vi.fn())).resolves.toBeUndefined();
});
