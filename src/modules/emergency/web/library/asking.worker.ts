import { createAsker } from './ask-here.ts';
import type { AskingJob, AskingNews } from './open-asker.ts';

let asker: ReturnType<typeof createAsker> | undefined;

async function work(job: AskingJob): Promise<void> {
  if ('protocols' in job) {
    asker = createAsker(job.protocols);
    await asker;
    return;
  }
  const { id, question, population } = job;
  if (!asker) throw new Error('asked before the protocols came');
  const ask = await asker;
  const news: AskingNews = { id, answer: ask(question, population) };
  self.postMessage(news);
}

self.addEventListener('message', ({ data }: MessageEvent<AskingJob>) => {
  // The page hears of it, and searches by itself.
  work(data).catch(reportError);
});
