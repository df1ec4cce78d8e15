import { existsSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Problem } from './problem.ts';

const oneYearSeconds = 31_536_000;

/**
 * Serves the built web application: hashed files for a year, the page itself never cached, and the page for every
 * address that a person may have typed or bookmarked. Unknown addresses under /api are problems, not pages.
 *
 * @param folder absolute path of the build; when it is absent only the API answers
 */
export async function installWebApp(app: FastifyInstance, folder: string): Promise<void> {
  const hasBuild = existsSync(join(folder, 'index.html'));
  if (hasBuild) {
    await app.register(staticFiles, {
      root: folder,
      preCompressed: true,
      cacheControl: false,
      setHeaders(reply: FastifyReply, path) {
        const isHashed = path.includes('/assets/');
        reply.header('cache-control', isHashed ? `public, max-age=${oneYearSeconds}, immutable` : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w+$/.test(request.url);
    if (!isPage || !hasBuild) throw new Problem('not-found');
    return reply.sendFile('index.html', folder);
  });
}
