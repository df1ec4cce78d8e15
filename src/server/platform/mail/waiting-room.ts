import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { MailMessage } from './message.ts';

const Waiting = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  language: z.enum(['fr', 'en']),
  kind: z.string(),
});

/** A mail on disk until it has left: a server that is killed meanwhile loses nothing. */
export interface WaitingMail {
  path: string;
  message: MailMessage;
}

const ending = '.json';
const leftBehind = 'left-';

/** Keeps the mails that are under way in a folder of their own, readable by the server's account alone. */
export function createWaitingRoom(folder: string) {
  return {
    async enter(message: MailMessage): Promise<WaitingMail> {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${randomUUID()}${ending}`);
      await writeFile(`${path}.part`, JSON.stringify(message), { mode: 0o600, flag: 'wx' });
      await rename(`${path}.part`, path);
      return { path, message };
    },

    async leave({ path }: WaitingMail): Promise<void> {
      await rm(path, { force: true });
    },

    /** Marks a mail as free to be taken by the next server that starts. */
    async leaveBehind({ path }: WaitingMail): Promise<void> {
      await rename(path, join(folder, `${leftBehind}${randomUUID()}${ending}`));
    },

    /**
     * Takes over the mails of servers that stopped, or were killed. Each is given to one taker only.
     *
     * @param olderThanMs how long after it entered a mail that nobody left behind counts as abandoned
     */
    async takeAbandoned(olderThanMs: number): Promise<WaitingMail[]> {
      const taken: WaitingMail[] = [];
      for (const name of await readdir(folder).catch(() => [])) {
        if (!name.endsWith(ending)) continue;
        const found = join(folder, name);
        const path = join(folder, `${randomUUID()}${ending}`);
        try {
          const isOld = Date.now() - (await stat(found)).mtimeMs >= olderThanMs;
          if (!name.startsWith(leftBehind) && !isOld) continue;
          await rename(found, path);
          const message = Waiting.parse(JSON.parse(await readFile(path, 'utf8')));
          // Written again, so that it is young and no other server takes it for abandoned.
          await writeFile(path, JSON.stringify(message), { mode: 0o600 });
          taken.push({ path, message });
        } catch {
          // Another server took it first, or it is not a mail of ours: not this server's to send.
        }
      }
      return taken;
    },
  };
}
