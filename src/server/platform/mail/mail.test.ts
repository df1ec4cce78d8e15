import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMail, type MailMessage, type MailOptions, renderMail } from './index.ts';
import { createWaitingRoom } from './waiting-room.ts';

let folder: string;
let logged: string[];
const closers: (() => Promise<void>)[] = [];
const logger = {
  warn: (details: object, sentence: string) => void logged.push(JSON.stringify([details, sentence])),
  error: (details: object, sentence: string) => void logged.push(JSON.stringify([details, sentence])),
};
const message: MailMessage = renderMail('ada@example.org', 'fr', 'greeting', {
  subject: 'Été à l’hôpital',
  paragraphs: ['Bonjour,', 'Ça va <bien> & toi\u00a0?'],
  link: { label: 'Répondre', url: 'https://hygie.example.org/a?token=s3cret&x=1' },
  closing: 'Hygie',
});

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'hygie-mail-')), 'outbox');
  logged = [];
});

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

async function kept(): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

/** An SMTP server of a few words; `refusals` says how many mails it turns away first. */
async function smtpServer(refusals = 0): Promise<{ url: string; received: string[] }> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  let left = refusals;
  const server = createServer((socket) => {
    sockets.add(socket);
    let data: string | undefined;
    socket.write('220 hello\r\n');
    socket.on('data', (chunk) => {
      const text = chunk.toString('utf8');
      if (data !== undefined) {
        data += text;
        if (!data.endsWith('\r\n.\r\n')) return;
        received.push(data);
        data = undefined;
        socket.write('250 taken\r\n');
        return;
      }
      for (const line of text.split('\r\n').filter(Boolean)) {
        if (line === 'DATA') {
          data = '';
          socket.write('354 go on\r\n');
        } else if (line.startsWith('MAIL') && left > 0) {
          left -= 1;
          socket.write('451 later\r\n');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

function open(options: Partial<MailOptions> = {}) {
  const mail = createMail({ outboxFolder: folder, from: 'Hygie <hygie@example.org>', logger, ...options });
  closers.unshift(() => mail.close());
  return mail;
}

test('without SMTP a mail is a readable file for the server alone', async () => {
  const mail = open();
  mail.send(message);
  await mail.settled();
  const [name = ''] = await readdir(folder);
  expect(name).toMatch(/^\d{4}-\d\d-\d\dT[\d-]+Z-greeting-[0-9a-f]{8}\.eml$/);
  expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  const [file = ''] = await kept();
  expect(file).toContain('To: ada@example.org\nSubject: Été à l’hôpital\n');
  expect(file).toContain(
    '\n\nBonjour,\n\nÇa va <bien> & toi\u00a0?\n\nRépondre\nhttps://hygie.example.org/a?token=s3cret&x=1\n',
  );
});

test('a subject or an address cannot smuggle a header in', async () => {
  const mail = open();
  mail.send({ ...message, subject: 'a\r\nBcc: b@example.org', to: 'c@example.org\nBcc: d@example.org' });
  await mail.settled();
  expect((await kept())[0]).not.toMatch(/^Bcc:/m);
});

test('the HTML body escapes what it says', () => {
  expect(message.html).toContain('Ça va &lt;bien&gt; &amp; toi');
  expect(message.html).toContain('href="https://hygie.example.org/a?token=s3cret&amp;x=1"');
});

test('with SMTP a mail leaves, with both bodies', async () => {
  const { url, received } = await smtpServer();
  const mail = open({ smtpUrl: url });
  mail.send(message);
  await mail.settled();
  expect(received).toHaveLength(1);
  expect(received[0]).toMatch(/^From: Hygie <hygie@example\.org>$/m);
  expect(received[0]).toMatch(/^Auto-Submitted: auto-generated/m);
  expect(received[0]).toContain('multipart/alternative');
  expect(await readdir(folder)).toEqual(['waiting']);
  expect(await readdir(join(folder, 'waiting'))).toEqual([]);
});

test('a mail that is turned away is tried again', async () => {
  const { url, received } = await smtpServer(2);
  const mail = open({ smtpUrl: url, retryDelaysMs: [1, 1, 1] });
  mail.send(message);
  await mail.settled();
  expect(received).toHaveLength(1);
  expect(logged).toHaveLength(2);
});

test('a mail that never leaves is kept, and the log names nobody', async () => {
  const mail = open({ smtpUrl: 'smtp://127.0.0.1:1', retryDelaysMs: [1] });
  mail.send(message);
  await mail.settled();
  expect(await kept()).toHaveLength(1);
  expect(logged).toEqual([
    '[{"mail":"greeting","code":"ESOCKET"},"a mail did not leave"]',
    '[{"mail":"greeting","code":"ESOCKET"},"a mail did not leave"]',
  ]);
});

test('closing does not wait for later attempts: the next start sends the mail, once', async () => {
  const stopped = open({ smtpUrl: 'smtp://127.0.0.1:1', retryDelaysMs: [3_600_000] });
  stopped.send(message);
  await stopped.close();
  expect(await readdir(join(folder, 'waiting'))).toEqual([expect.stringMatching(/^left-/)]);
  const { url, received } = await smtpServer();
  const started = [open({ smtpUrl: url }), open({ smtpUrl: url })];
  for (const mail of started) await mail.settled();
  expect(received).toHaveLength(1);
  expect(await readdir(folder)).toEqual(['waiting']);
  expect(await readdir(join(folder, 'waiting'))).toEqual([]);
});

test('a mail under way on a server that was killed is sent by another, in time', async () => {
  const waiting = join(folder, 'waiting');
  const killed = createWaitingRoom(waiting);
  await killed.enter(message);
  const [name = ''] = await readdir(waiting);
  expect((await stat(join(waiting, name))).mode & 0o777).toBe(0o600);
  await writeFile(join(waiting, 'half.json'), '{"to":');
  const { url, received } = await smtpServer();
  const tooEarly = open({ smtpUrl: url });
  await tooEarly.settled();
  expect(received).toHaveLength(0);
  const later = open({ smtpUrl: url, abandonedAfterMs: 0 });
  await later.settled();
  expect(received).toHaveLength(1);
  expect(received[0]).toMatch(/^To: ada@example\.org$/m);
});

test('an outbox that cannot be written is said, without failing the sender', async () => {
  await writeFile(folder, 'a file where the folder should be');
  const mail = open();
  mail.send(message);
  await mail.settled();
  expect(logged).toEqual([
    '[{"mail":"greeting","code":"EEXIST"},"a mail could not even be kept in the outbox"]',
  ]);
});
