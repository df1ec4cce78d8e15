import type { MailMessage } from './message.ts';

/** A way for mails to leave. */
export interface MailTransport {
  /** Resolves once the mail is taken over; rejects when it is not. */
  deliver(message: MailMessage): Promise<void>;
  close(): void;
}
