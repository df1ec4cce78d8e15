import { request } from 'node:http';

export interface StreamedChange {
  table: string;
  id: string | number;
  op: string;
}

/** One open event stream, and what has come through it. */
export class LiveStream {
  readonly changes: StreamedChange[] = [];
  status = 0;
  isOver = false;
  #wake: () => void = () => undefined;
  #rest = '';
  #stop: () => void = () => undefined;

  /** Resolves when the server has said that it listens, or has refused. */
  static async open(address: string, headers: Record<string, string>): Promise<LiveStream> {
    const stream = new LiveStream();
    const asked = request(`${address}/api/events`, { headers }, (response) => {
      stream.status = response.statusCode ?? 0;
      response.setEncoding('utf8');
      response.on('data', (text: string) => stream.#read(text));
      response.on('close', () => {
        stream.isOver = true;
        stream.#wake();
      });
      stream.#wake();
    });
    asked.on('error', () => {
      stream.isOver = true;
      stream.#wake();
    });
    stream.#stop = () => asked.destroy();
    asked.end();
    await stream.until(() => stream.status !== 0);
    return stream;
  }

  #read(text: string): void {
    this.#rest += text;
    const messages = this.#rest.split('\n\n');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) {
      const data = /^event: change\ndata: (.*)$/.exec(message)?.[1];
      if (data) this.changes.push(JSON.parse(data));
    }
    this.#wake();
  }

  /** Waits for something to be true of the stream; the test's own time-out is the limit. */
  async until(isSo: (stream: LiveStream) => boolean): Promise<void> {
    while (!isSo(this)) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  has(table: string, op: string, id?: string | number): boolean {
    return this.changes.some(
      (change) => change.table === table && change.op === op && (id === undefined || change.id === id),
    );
  }

  close(): void {
    this.#stop();
  }
}
