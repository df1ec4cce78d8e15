import { createAsker } from './ask-here.ts';
import type { AskingJob, AskingNews } from './open-asker.ts';

let ask: ReturnType<typeof createAsker> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<AskingJob>) => {
  if ('protocols' in data) {
    ask = createAsker(data.protocols);
    return;
  }
  const { id, question, population } = data;
  if (!ask) throw new Error('asked before the protocols came');
  const news: AskingNews = { id, answer: ask(question, population) };
  self.postMessage(news);
});
