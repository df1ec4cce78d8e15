import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { MailMessage } from './message.ts';
import { outboxTransport } from './outbox.ts';
import { smtpTransport } from './smtp.ts';
import { createWaitingRoom, type WaitingMail } from './waiting-room.ts';

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
  /** After how long a mail under way on a server that was killed is taken over by another. */
  abandonedAfterMs?: number;
}

export interface Mail {
  /**
   * Takes a mail over and returns at once: sending neither slows nor fails a request. With SMTP the mail waits on disk
   * until it has left; one that the server does not take after all attempts is kept in the outbox.
   */
  send(message: MailMessage): void;
  /** Resolves once every mail taken over has left or is kept. */
  settled(): Promise<void>;
  /** Lets the attempt under way end, leaves the rest to the next start, and closes the connections. */
  close(): Promise<void>;
}

const lookEveryMs = 5 * 60_000;

/** Opens the way out for mails: SMTP when an address is given, else the outbox. */
export function createMail(options: MailOptions): Mail {
  const { outboxFolder, from, smtpUrl, logger } = options;
  const outbox = outboxTransport(outboxFolder, from);
  const smtp = smtpUrl === undefined ? undefined : smtpTransport(smtpUrl, from);
  const room = createWaitingRoom(join(outboxFolder, 'waiting'));
  const delays = [0, ...(options.retryDelaysMs ?? [2000, 15_000, 60_000])];
  const underWay = new Set<Promise<void>>();
  const closing = new AbortController();

  const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

  async function keep(message: MailMessage): Promise<void> {
    await outbox.deliver(message).catch((error: unknown) => {
      logger.error(
        { mail: message.kind, code: codeOf(error) },
        'a mail could not even be kept in the outbox',
      );
    });
  }

  async function hasLeft(message: MailMessage): Promise<boolean> {
    for (const delay of delays) {
      if (delay > 0) await wait(delay, undefined, { signal: closing.signal }).catch(() => undefined);
      if (closing.signal.aborted) return false;
      try {
        await smtp?.deliver(message);
        return true;
      } catch (error) {
        logger.warn({ mail: message.kind, code: codeOf(error) }, 'a mail did not leave');
      }
    }
    return false;
  }

  async function dispatch(message: MailMessage, alreadyWaiting?: WaitingMail): Promise<void> {
    if (!smtp) return keep(message);
    // A disk that refuses to hold the mail is no reason not to send it.
    const waiting = alreadyWaiting ?? (await room.enter(message).catch(() => undefined));
    if (await hasLeft(message)) return waiting && room.leave(waiting);
    if (closing.signal.aborted && waiting) return room.leaveBehind(waiting);
    await keep(message);
    if (waiting) await room.leave(waiting);
  }

  function begin(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => logger.error({ code: codeOf(error) }, 'mail met an error'))
      .finally(() => underWay.delete(tracked));
    underWay.add(tracked);
  }

  async function resume(): Promise<void> {
    const abandoned = await room.takeAbandoned(options.abandonedAfterMs ?? 2 * lookEveryMs);
    for (const waiting of abandoned) begin(dispatch(waiting.message, waiting));
  }

  const settled = async () => {
    while (underWay.size > 0) await Promise.all(underWay);
  };

  let look: NodeJS.Timeout | undefined;
  if (smtp) {
    begin(resume());
    look = setInterval(() => begin(resume()), lookEveryMs).unref();
  }

  return {
    send: (message) => begin(dispatch(message)),
    settled,
    async close() {
      clearInterval(look);
      closing.abort();
      await settled();
      smtp?.close();
    },
  };
}
