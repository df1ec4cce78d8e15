import { createTransport } from 'nodemailer';
import type { MailTransport } from './transport.ts';

/**
 * Sends through an SMTP server.
 *
 * @param url for example smtps://user:password@mail.example.org; smtp:// upgrades to TLS when the server offers it
 * @param from the sender, for example `Hygie <hygie@example.org>`
 */
export function smtpTransport(url: string, from: string): MailTransport {
  const transporter = createTransport(
    {
      url,
      pool: true,
      maxConnections: 2,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from, headers: { 'Auto-Submitted': 'auto-generated' } },
  );
  return {
    async deliver({ to, subject, text, html, language }) {
      await transporter.sendMail({ to, subject, text, html, headers: { 'Content-Language': language } });
    },
    close: () => transporter.close(),
  };
}
