import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailMessage } from './message.ts';
import type { MailTransport } from './transport.ts';

const oneLine = (value: string) => value.replace(/\s+/g, ' ').trim();

/** The mail as a file that a person can read in any editor and that any mail program opens (RFC 6532, 8 bit). */
function asFile(message: MailMessage, from: string, date: Date): string {
  return [
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `From: ${oneLine(from)}`,
    `To: ${oneLine(message.to)}`,
    `Subject: ${oneLine(message.subject)}`,
    'MIME-Version: 1.0',
    `Content-Language: ${message.language}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    message.text,
  ].join('\n');
}

/**
 * Keeps mails as files instead of sending them: for an instance without an SMTP server, and for what an SMTP server
 * would not take. The folder is readable by the server's account alone (0700), each file too (0600). A file appears
 * whole or not at all.
 *
 * @param folder `outbox` in the data folder; made when absent
 */
export function outboxTransport(folder: string, from: string): MailTransport {
  return {
    async deliver(message) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const date = new Date();
      const name = `${date.toISOString().replace(/[:.]/g, '-')}-${message.kind}-${randomBytes(4).toString('hex')}.eml`;
      const unfinished = join(folder, `.${name}`);
      await writeFile(unfinished, asFile(message, from, date), { mode: 0o600, flag: 'wx' });
      await rename(unfinished, join(folder, name));
    },
    close: () => undefined,
  };
}
