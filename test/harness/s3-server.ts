import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Keys {
  accessKey: string;
  secretKey: string;
  region: string;
  bucket: string;
}

const sha256 = (value: string | Buffer) => createHash('sha256').update(value).digest('hex');
const hmac = (key: string | Buffer, value: string) => createHmac('sha256', key).update(value).digest();
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** The signature that AWS Signature Version 4 asks of this request, written from its specification. */
function expectedSignature(request: IncomingMessage, keys: Keys, authorization: Map<string, string>): string {
  const url = new URL(request.url ?? '', 'http://host');
  const query = [...url.searchParams].map(([key, value]) => `${encode(key)}=${encode(value)}`).sort();
  const names = (authorization.get('SignedHeaders') ?? '').split(';');
  const headers = names.map((name) => `${name}:${String(request.headers[name]).trim()}\n`).join('');
  const canonical = [
    request.method,
    url.pathname,
    query.join('&'),
    headers,
    names.join(';'),
    request.headers['x-amz-content-sha256'],
  ].join('\n');
  const date = String(request.headers['x-amz-date']);
  const scope = `${date.slice(0, 8)}/${keys.region}/s3/aws4_request`;
  const day = hmac(`AWS4${keys.secretKey}`, date.slice(0, 8));
  const key = hmac(hmac(hmac(day, keys.region), 's3'), 'aws4_request');
  return hmac(key, ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')).toString('hex');
}

function isSigned(request: IncomingMessage, body: Buffer, keys: Keys): boolean {
  const [scheme, list = ''] = (request.headers.authorization ?? '').split(/ (.*)/s);
  const parts = new Map(list.split(/,\s*/).map((part) => part.split(/=(.*)/s) as [string, string]));
  const content = request.headers['x-amz-content-sha256'];
  return (
    scheme === 'AWS4-HMAC-SHA256' &&
    (parts.get('Credential') ?? '').startsWith(`${keys.accessKey}/`) &&
    (content === 'UNSIGNED-PAYLOAD' || content === sha256(body)) &&
    parts.get('Signature') === expectedSignature(request, keys, parts)
  );
}

interface Stored {
  bytes: Buffer;
  modifiedAt: Date;
}

/** A small S3-compatible server: it checks each signature, keeps objects, and lists them two at a time. */
export async function startS3Server(keys: Keys) {
  const objects = new Map<string, Stored>();
  const refused: string[] = [];
  const list = (after: string) => {
    const names = [...objects.keys()].sort().filter((name) => name > after);
    const page = names.slice(0, 2);
    const more = names.length > page.length;
    const contents = page.map(
      (name) =>
        `<Contents><Key>${name}</Key><LastModified>${objects.get(name)?.modifiedAt.toISOString()}</LastModified></Contents>`,
    );
    const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${contents.join('')}${next}</ListBucketResult>`;
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = new URL(request.url ?? '', 'http://host');
    if (!isSigned(request, body, keys)) {
      refused.push(`${request.method} ${url.pathname}`);
      return response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
    }
    const name = url.pathname.slice(keys.bucket.length + 2);
    const stored = objects.get(name);
    if (name === '') return response.end(list(url.searchParams.get('continuation-token') ?? ''));
    if (request.method === 'PUT') objects.set(name, { bytes: body, modifiedAt: new Date() });
    if (request.method === 'DELETE') objects.delete(name);
    if (request.method !== 'GET') return response.writeHead(request.method === 'PUT' ? 200 : 204).end();
    if (!stored) return response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const part = first === undefined ? stored.bytes : stored.bytes.subarray(Number(first), Number(last) + 1);
    return response.writeHead(first === undefined ? 200 : 206, { 'content-length': part.length }).end(part);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    refused,
    close: () => new Promise<unknown>((resolve) => server.close(resolve)),
  };
}
