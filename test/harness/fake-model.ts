import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the model's process received it. */
export interface ReceivedRequest {
  path: string;
  authorization: string | undefined;
  body: {
    model: string;
    messages: { role: string; content: string }[];
    response_format?: { type: string };
    max_tokens?: number;
  };
  /** The body as it came. */
  text: string;
}

/** What the next request gets: an answer, or a fault. `hang` never answers. */
export type Behaviour =
  | { says: unknown }
  | { saysTo: (prompt: string) => unknown }
  | { status: number }
  | { raw: string; declaredLength?: number }
  | { redirectTo: string }
  | 'hang';

const completion = (content: string) => ({
  id: 'fake',
  object: 'chat.completion',
  created: 0,
  model: 'fake',
  choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});

function send(response: ServerResponse, status: number, body: string, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
}

/** What a behaviour that reads the question says to it. */
function heard(behaviour: Behaviour, { body }: ReceivedRequest): Behaviour {
  if (behaviour === 'hang' || !('saysTo' in behaviour)) return behaviour;
  return { says: behaviour.saysTo(body.messages[1]?.content ?? '') };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function answer(response: ServerResponse, behaviour: Behaviour): void {
  if (behaviour === 'hang') return;
  if ('saysTo' in behaviour) throw new Error('needs a question to be read');
  if ('says' in behaviour) {
    const { says } = behaviour;
    const content = typeof says === 'string' ? says : JSON.stringify(says);
    send(response, 200, JSON.stringify(completion(content)));
  } else if ('redirectTo' in behaviour) {
    send(response, 307, '', { location: behaviour.redirectTo });
  } else if ('status' in behaviour) {
    send(response, behaviour.status, '{"error":{"message":"fault"}}');
  } else if (behaviour.declaredLength === undefined) {
    send(response, 200, behaviour.raw);
  } else {
    // The connection breaks in the middle of the body it announced.
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': String(behaviour.declaredLength),
    });
    response.write(behaviour.raw, () => response.destroy());
  }
}

/** A real HTTP server that speaks the wire of OpenAI's chat completions, and breaks as told. */
export async function startFakeModel() {
  const received: ReceivedRequest[] = [];
  const planned: Behaviour[] = [];
  let usual: Behaviour = { says: {} };
  const held: ServerResponse[] = [];
  const server = createServer((request, response) => {
    void readAll(request).then((text) => {
      const question: ReceivedRequest = {
        path: request.url ?? '',
        authorization: request.headers.authorization,
        body: JSON.parse(text),
        text,
      };
      received.push(question);
      const behaviour = heard(planned.shift() ?? usual, question);
      if (behaviour === 'hang') held.push(response);
      answer(response, behaviour);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    settings: { baseUrl: `http://127.0.0.1:${port}/v1`, apiKey: 'fake-key', model: 'fake-model' },
    received,
    /** From now on; and, before that, once each. */
    behave(behaviour: Behaviour, ...first: Behaviour[]) {
      usual = behaviour;
      planned.splice(0, planned.length, ...first);
      received.length = 0;
    },
    /** Answers at last what was left hanging. */
    release(behaviour: Behaviour) {
      for (const response of held.splice(0)) answer(response, behaviour);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type FakeModel = Awaited<ReturnType<typeof startFakeModel>>;
