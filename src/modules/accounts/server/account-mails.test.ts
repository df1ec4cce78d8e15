import { expect, test } from 'vitest';
import type { MailMessage } from '#platform/mail/index.ts';
import { createAccountMails } from './account-mails.ts';
import en from './mails.en.json' with { type: 'json' };
import fr from './mails.fr.json' with { type: 'json' };

function mailOf(
  language: 'fr' | 'en',
  kind: Exclude<keyof typeof fr, 'closing'>,
  token?: string,
): MailMessage {
  const sent: MailMessage[] = [];
  const settled = async () => undefined;
  const mails = createAccountMails(
    { send: (message) => void sent.push(message), settled, close: settled },
    'https://hygie.example.org',
  );
  mails.send(kind, { email: 'ada@example.org', language }, token);
  const [message] = sent;
  if (!message) throw new Error('nothing was sent');
  return message;
}

const kinds = Object.keys(fr).filter((key) => key !== 'closing') as Exclude<keyof typeof fr, 'closing'>[];

test('both languages say the same things', () => {
  const shapeOf = (catalogue: object) =>
    Object.entries(catalogue).map(([key, value]) => [
      key,
      typeof value === 'string' ? 'text' : [Object.keys(value), value.paragraphs.length],
    ]);
  expect(shapeOf(en)).toEqual(shapeOf(fr));
});

test.each(kinds)('the mail %s is written in each language, with its link where it has one', (kind) => {
  const french = mailOf('fr', kind, 'secret+token');
  const english = mailOf('en', kind, 'secret+token');
  expect(french.text).not.toBe(english.text);
  expect(french.subject).not.toBe(english.subject);
  for (const message of [french, english]) {
    const hasLink = 'link' in fr[kind];
    expect(message.text.includes('?token=secret%2Btoken\n')).toBe(hasLink);
    expect(message.html.includes('?token=secret%2Btoken"')).toBe(hasLink);
    expect(message.text).not.toContain('undefined');
  }
});

test('French marks keep their no-break spaces', () => {
  expect(JSON.stringify(fr)).not.toMatch(/[^\s"][ ][:;!?]/);
});
