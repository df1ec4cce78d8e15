import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { Problem } from '../http/problem.ts';
import { type ByteRange, checkFileId, type FileStore, isFileId, type OpenFile } from './file-store.ts';

export interface S3Settings {
  /** Of the service, without the bucket: `https://s3.example.org`. */
  endpoint: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
}

// The store's own words stay out of it: they can name the bucket and the key.
function storeIsAway(cause?: unknown): Problem {
  const detail = 'L’espace des fichiers ne répond pas. Réessaie dans quelques secondes.';
  return new Problem('unavailable', { detail, retryAfterSeconds: 5, cause });
}

// All of ours lie together, so that a bucket may hold other things as well.
const prefix = 'hygie/';
const patienceMs = 15_000;
const attempts = 2;

const decoded = (xml: string) =>
  xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => {
    const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
    return characters[name] ?? '';
  });

function textOf(xml: string, tag: string): string | undefined {
  const found = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1];
  return found === undefined ? undefined : decoded(found);
}

/** Files in any S3-compatible store, the bucket in the path: every such store understands it. */
export function s3Files({ endpoint, bucket, region, accessKey, secretKey }: S3Settings): FileStore {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    retries: attempts,
  });
  const root = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`;
  const addressOf = (id: string) => `${root}/${prefix}${checkFileId(id)}`;

  async function ask(url: string, init: RequestInit, accepted: readonly number[]): Promise<Response> {
    const response = await client
      .fetch(url, { ...init, signal: AbortSignal.timeout(patienceMs) })
      .catch((error: unknown) => {
        throw storeIsAway(error);
      });
    if (accepted.includes(response.status)) return response;
    await response.body?.cancel();
    throw storeIsAway(new Error(`the file store answered ${response.status}`));
  }

  return {
    async put(id, bytes) {
      // Signed with its content: a store that received something else refuses it.
      const headers = { 'x-amz-content-sha256': createHash('sha256').update(bytes).digest('hex') };
      const body = new Uint8Array(bytes);
      await ask(addressOf(id), { method: 'PUT', headers, body }, [200, 201, 204]);
    },

    async open(id: string, range?: ByteRange): Promise<OpenFile | undefined> {
      const headers: Record<string, string> = range ? { range: `bytes=${range.first}-${range.last}` } : {};
      const response = await ask(addressOf(id), { headers }, [200, 206, 404]);
      if (response.status === 404 || !response.body) {
        await response.body?.cancel();
        return undefined;
      }
      const byteCount = Number(response.headers.get('content-length'));
      return { stream: Readable.fromWeb(response.body as ReadableStream), byteCount };
    },

    async delete(id) {
      const response = await ask(addressOf(id), { method: 'DELETE' }, [200, 204, 404]);
      await response.body?.cancel();
    },

    async *list() {
      let token: string | undefined;
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix });
        if (token !== undefined) query.set('continuation-token', token);
        const xml = await (await ask(`${root}?${query}`, {}, [200])).text();
        for (const [, content = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
          const id = textOf(content, 'Key')?.slice(prefix.length) ?? '';
          if (isFileId(id)) yield { id, modifiedAt: new Date(textOf(content, 'LastModified') ?? 0) };
        }
        token = textOf(xml, 'IsTruncated') === 'true' ? textOf(xml, 'NextContinuationToken') : undefined;
      } while (token !== undefined);
    },
  };
}
