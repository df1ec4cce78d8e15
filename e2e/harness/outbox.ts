import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject } from 'vitest';

export interface Mail {
  subject: string;
  text: string;
  /** The first link of the text, as a path of the site. */
  link: string | undefined;
}

/** Mails to one address, oldest first. */
export async function listMails(to: string): Promise<Mail[]> {
  const { outboxFolder, address } = inject('hygieOutside');
  const names = await readdir(outboxFolder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.eml') && !name.startsWith('.')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(outboxFolder, name), 'utf8')));
  return texts
    .filter((text) => text.includes(`\nTo: ${to}\n`))
    .map((text) => {
      const [head = '', ...body] = text.split('\n\n');
      const [url] = text.match(/https?:\/\/\S+/) ?? [];
      return {
        subject: /^Subject: (.*)$/m.exec(head)?.[1] ?? '',
        text: body.join('\n\n'),
        link: url?.startsWith(address) ? url.slice(address.length) : undefined,
      };
    });
}

/** Waits for the mail that carries a link to this path, and returns the link. */
export async function waitForLink(to: string, path: string): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(
      async () => {
        link = (await listMails(to)).findLast((mail) => mail.link?.startsWith(path))?.link;
        return link;
      },
      { message: `a mail to ${to} with a link to ${path}`, timeout: 10_000 },
    )
    .toBeTruthy();
  return link ?? '';
}
