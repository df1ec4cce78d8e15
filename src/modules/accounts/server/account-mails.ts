import type { Recipient } from '#platform/identity/index.ts';
import { type Mail, type MailContent, renderMail } from '#platform/mail/index.ts';
import en from './mails.en.json' with { type: 'json' };
import fr from './mails.fr.json' with { type: 'json' };

const catalogues = { fr, en };

type Kind = Exclude<keyof typeof fr, 'closing'>;

/** Where the links of our mails lead in the web application. */
const linkPaths: Partial<Record<Kind, string>> = {
  passwordReset: '/nouveau-mot-de-passe',
  emailChange: '/confirmer-adresse',
  invitation: '/invitation',
};

export interface AccountMails {
  /** Sends one of our mails in the person's language; `token` is the secret part of its link, where it has one. */
  send(kind: Kind, to: Recipient, token?: string): void;
}

/**
 * The mails about a person's account. They hold no name and nothing of what the person does here: mailboxes are read
 * by others.
 *
 * @param publicUrl the address people type, without a slash at its end
 */
export function createAccountMails(mail: Mail, publicUrl: string): AccountMails {
  return {
    send(kind, { email, language }, token) {
      const { closing } = catalogues[language];
      const words: { subject: string; paragraphs: string[]; link?: string } = catalogues[language][kind];
      const content: MailContent = { subject: words.subject, paragraphs: words.paragraphs, closing };
      const path = linkPaths[kind];
      if (words.link && path && token) {
        content.link = { label: words.link, url: `${publicUrl}${path}?token=${encodeURIComponent(token)}` };
      }
      mail.send(renderMail(email, language, kind, content));
    },
  };
}
