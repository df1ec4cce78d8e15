import type { FastifyInstance, InjectOptions } from 'fastify';
import type { z } from 'zod';
import type { OpenSession } from '#modules/accounts/contract/sessions.ts';

type Method = 'GET' | 'POST' | 'DELETE' | 'PATCH';

/** What identity may answer, all routes together: a test reads the fields of the one it asked. */
interface Content {
  code: string;
  errors: [{ path: string; message: string }];
  retryAfterSeconds: number;
  personId: string;
  email: string;
  role: string;
  status: string;
  isTotpEnabled: boolean;
  otpauthUri: string;
  backupCodes: string[];
  items: z.infer<typeof OpenSession>[];
}

export interface Answer {
  status: number;
  body: Content;
  headers: Record<string, unknown>;
}

/** A browser as far as the API sees one: it keeps its cookies, names its page and sends JSON. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #address: string;
  #app: FastifyInstance;

  constructor(app: FastifyInstance, address = '192.0.2.10') {
    this.#app = app;
    this.#address = address;
  }

  /** The same person's browser, its next request handled by another server process. */
  use(app: FastifyInstance): this {
    this.#app = app;
    return this;
  }

  async send(method: Method, url: string, payload?: object): Promise<Answer> {
    const options: InjectOptions = {
      method,
      url,
      remoteAddress: this.#address,
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
      },
      ...(payload === undefined ? {} : { payload }),
    };
    const answer = await this.#app.inject(options);
    for (const cookie of answer.cookies) {
      const isGone = cookie.maxAge === 0 || cookie.value === '';
      if (isGone) this.cookies.delete(cookie.name);
      else this.cookies.set(cookie.name, encodeURIComponent(cookie.value));
    }
    return { status: answer.statusCode, body: JSON.parse(answer.body || 'null'), headers: answer.headers };
  }

  get = (url: string) => this.send('GET', `/api/accounts/${url}`);
  post = (url: string, body?: object) => this.send('POST', `/api/accounts/${url}`, body);
  delete = (url: string, body?: object) => this.send('DELETE', `/api/accounts/${url}`, body);
}
