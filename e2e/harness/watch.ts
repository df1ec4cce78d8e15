import type { BrowserContext, ConsoleMessage, Request, Response, WebError } from 'playwright-core';

export interface Watch {
  /** Announces a refusal that a journey provokes on purpose; any other is a complaint. */
  expectRefusal(status: number, path: string): void;
  /** What went wrong behind the pages since it was last asked. */
  takeComplaints(): string[];
  /** Hears nothing more, so that somebody else may listen to the same browser. */
  stopWatching(): void;
}

// A page asks who is signed in by asking, and « nobody » is an answer.
const visitorQuestion = '401 /api/accounts/me';
// Chromium repeats each refused request on the console; refusals are judged by their answer instead.
const isRefusedRequest = (message: ConsoleMessage) => message.text().startsWith('Failed to load resource');

/**
 * Listens to everything pages do behind the screen: errors on the console (a violated content security policy is one),
 * exceptions nobody caught, requests that leave our origin, and refusals nobody expected.
 */
export function watch(context: BrowserContext, address: string): Watch {
  const { origin } = new URL(address);
  const found: string[] = [];
  const expected = new Set([visitorQuestion]);

  const hearConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error' && !isRefusedRequest(message)) found.push(`console: ${message.text()}`);
  };
  const hearUncaught = (error: WebError) =>
    found.push(`uncaught: ${error.error().stack ?? error.error().message}`);
  const hearRequest = (request: Request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) found.push(`left the origin: ${url.href}`);
  };
  const hearResponse = (response: Response) => {
    const { pathname } = new URL(response.url());
    const refusal = `${response.status()} ${pathname}`;
    if (response.status() >= 400 && !expected.has(refusal)) found.push(`refused: ${refusal}`);
  };
  context.on('console', hearConsole);
  context.on('weberror', hearUncaught);
  context.on('request', hearRequest);
  context.on('response', hearResponse);
  return {
    expectRefusal: (status, path) => void expected.add(`${status} ${path}`),
    takeComplaints: () => found.splice(0),
    stopWatching: () => {
      context.off('console', hearConsole);
      context.off('weberror', hearUncaught);
      context.off('request', hearRequest);
      context.off('response', hearResponse);
    },
  };
}
