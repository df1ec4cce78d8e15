/** What leaves for a model process, exactly as it leaves. */
export interface ModelTraffic {
  purpose: string;
  url: string;
  bytes: Uint8Array;
}

/** Called before a request to a model is sent, with every byte of its body. */
export type ObserveModelTraffic = (traffic: ModelTraffic) => void;

const mostAnswerBytes = 1_048_576;

/** An endless answer must not fill the memory before the time is up. */
function limited(response: Response): Response {
  let received = 0;
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      received += chunk.byteLength;
      if (received > mostAnswerBytes) controller.error(new Error('the answer is too long'));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body?.pipeThrough(count) ?? null, { status, statusText, headers });
}

/**
 * The one way to a model: a `fetch` that shows the observer what it is about to send, follows no redirection to another
 * place, and reads a bounded answer.
 */
export function createModelFetch(purpose: string, observe: ObserveModelTraffic): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, { ...init, redirect: 'error' });
    const bytes = await request.clone().bytes();
    observe({ purpose, url: request.url, bytes });
    return limited(await fetch(request));
  };
}
