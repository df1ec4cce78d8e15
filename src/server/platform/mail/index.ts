import { setTimeout as wait } from 'node:timers/promises';
import type { MailMessage } from './message.ts';
import { outboxTransport } from './outbox.ts';
import { smtpTransport } from './smtp.ts';
import type { MailTransport } from './transport.ts';

export { type MailContent, type MailMessage, renderMail } from './message.ts';

/** The part of pino that mail writes to. */
interface Logger {
  warn(details: object, sentence: string): void;
  error(details: object, sentence: string): void;
}

export interface MailOptions {
  /** Where mails are kept when they cannot be sent: `outbox` in the data folder. */
  outboxFolder: string;
  /** The sender, for example `Hygie <hygie@example.org>`. */
  from: string;
  /** Absent: every mail goes to the outbox. */
  smtpUrl?: string;
  logger: Logger;
  /** Pauses before the second, third… attempt. */
  retryDelaysMs?: readonly number[];
}

export interface Mail {
  /**
   * Takes a mail over and returns at once: sending neither slows nor fails a request. A mail that the SMTP server does
   * not take after all attempts is kept in the outbox.
   */
  send(message: MailMessage): void;
  /** Resolves once every mail taken over has left or is kept. */
  settled(): Promise<void>;
  /** Lets mails in flight end, without waiting for further attempts, and closes the connections. */
  close(): Promise<void>;
}

/** Opens the way out for mails: SMTP when an address is given, else the outbox. */
export function createMail({ outboxFolder, from, smtpUrl, logger, retryDelaysMs }: MailOptions): Mail {
  const outbox = outboxTransport(outboxFolder, from);
  const smtp = smtpUrl === undefined ? undefined : smtpTransport(smtpUrl, from);
  const delays = retryDelaysMs ?? [2000, 15_000, 60_000];
  const inFlight = new Set<Promise<void>>();
  const closing = new AbortController();

  async function attempt(transport: MailTransport, message: MailMessage): Promise<boolean> {
    for (const delay of [0, ...delays]) {
      try {
        if (delay > 0) await wait(delay, undefined, { signal: closing.signal });
        await transport.deliver(message);
        return true;
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        logger.warn({ mail: message.kind, code }, 'a mail did not leave');
        if (closing.signal.aborted) return false;
      }
    }
    return false;
  }

  async function dispatch(message: MailMessage): Promise<void> {
    if (smtp && (await attempt(smtp, message))) return;
    await outbox.deliver(message).catch((error: NodeJS.ErrnoException) => {
      logger.error({ mail: message.kind, code: error.code }, 'a mail could not even be kept in the outbox');
    });
  }

  const settled = async () => {
    while (inFlight.size > 0) await Promise.all(inFlight);
  };

  return {
    send(message) {
      const tracked: Promise<void> = dispatch(message).finally(() => inFlight.delete(tracked));
      inFlight.add(tracked);
    },
    settled,
    async close() {
      closing.abort();
      await settled();
      smtp?.close();
    },
  };
}
