import fc from 'fast-check';
import type { Person } from '../world/persons.ts';
import { hostileCursor, hostileKey, hostileText, hostileValue } from './hostile.ts';
import { type JsonSchema, type KnownKeys, type Schemas, valuesOf } from './schema-values.ts';

export interface OpenApiOperation {
  parameters?: { name: string; in: string; schema: JsonSchema }[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, unknown>;
}

export interface OpenApi {
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Schemas };
}

/** One request as it goes out. */
export interface FuzzRequest {
  as: 'anonymous' | Person;
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}

const json = { 'content-type': 'application/json' };

const encodedPart = (text: string) => {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ED%A0%80';
  }
};

function pathsOf(url: string, known: KnownKeys): fc.Arbitrary<string> {
  if (!url.includes(':id')) return fc.constant(url);
  const own = known.own.length > 0 ? known.own : known.uuids;
  const raw = fc.constantFrom(
    '%00',
    '%ff',
    '%',
    '%E0%A4%A',
    '%2e%2e%2f',
    'a'.repeat(250),
    '1e3',
    '-1',
    '+1',
    '0x10',
  );
  const id = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...own) },
    { weight: 1, arbitrary: fc.constantFrom(...known.uuids) },
    { weight: 2, arbitrary: hostileText.map((text) => encodedPart(text.slice(0, 300))) },
    { weight: 1, arbitrary: raw },
  );
  return id.map((part) => url.replace(':id', part === '' ? '%20' : part));
}

function queriesOf(
  operation: OpenApiOperation | undefined,
  schemas: Schemas,
  known: KnownKeys,
): fc.Arbitrary<string> {
  const declared = (operation?.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const pairs = declared.map(({ name, schema }) => {
    const hostile = name === 'after' ? hostileCursor : hostileText;
    const value = fc.oneof(
      { weight: 3, arbitrary: valuesOf(schema, schemas, known).map(String) },
      { weight: 2, arbitrary: hostile },
    );
    return value.map((text) => `${encodedPart(name)}=${encodedPart(text.slice(0, 1000))}`);
  });
  const stray = fc
    .tuple(hostileKey, hostileText)
    .map(([key, text]) => `${encodedPart(key)}=${encodedPart(text.slice(0, 200))}`);
  const raw = fc.constantFrom('%', 'a=%ff', '&&&', 'limit=1&limit=2', 'limit[]=1', 'after=%00', '=');
  const part = fc.oneof(
    ...pairs.map((arbitrary) => ({ weight: 4, arbitrary })),
    { weight: 1, arbitrary: stray },
    { weight: 1, arbitrary: raw },
  );
  return fc.array(part, { maxLength: 3 }).map((parts) => (parts.length > 0 ? `?${parts.join('&')}` : ''));
}

/** A body in which one place holds what nobody expects there. */
function spoiled(body: unknown, at: number, value: unknown, key: string): unknown {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return value;
  const names = Object.keys(body);
  const name = at % 4 === 0 || names.length === 0 ? key : String(names[at % names.length]);
  // Not an assignment: `__proto__` must become a key of its own.
  return Object.fromEntries([...Object.entries(body).filter(([known]) => known !== name), [name, value]]);
}

/** Bodies that are not what they claim to be. */
const brokenBodies: fc.Arbitrary<{ headers: Record<string, string>; body?: string }> = fc.oneof(
  fc
    .constantFrom(
      '{',
      '{"a":',
      '[1,',
      '"',
      '{"a":1}}',
      'nul',
      '{"a":01}',
      '\u0000',
      '\uFEFF{}',
      '{"a":1,"a":2}',
      '{"__proto__":{"role":"admin"}}',
      '[]',
      '"text"',
      '1',
      'null',
      '',
      '[{}]',
    )
    .map((body) => ({ headers: json, body })),
  fc
    .constantFrom(
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
      'application/json; charset=utf-16',
      'application/jsonp',
      '',
      'x',
    )
    .map((type) => ({ headers: { 'content-type': type }, body: '{"a":1}' })),
  fc.constant({ headers: json, body: '['.repeat(100_000) }),
  fc.constant({ headers: json, body: `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}` }),
  fc.constant({ headers: {} }),
  fc.constant({ headers: { ...json, 'content-encoding': 'gzip' }, body: '{"a":1}' }),
);

const tooBig = { headers: json, body: `{"content":"${'a'.repeat(1_100_000)}"}` };

function bodiesOf(operation: OpenApiOperation | undefined, schemas: Schemas, known: KnownKeys) {
  const schema = operation?.requestBody?.content['application/json']?.schema ?? { type: 'object' };
  const valid = valuesOf(schema, schemas, known);
  const asJson = (value: unknown) => ({ headers: json, body: JSON.stringify(value) });
  return fc.oneof(
    { weight: 40, arbitrary: valid.map(asJson) },
    {
      weight: 40,
      arbitrary: fc
        .tuple(valid, fc.nat(), hostileValue, hostileKey)
        .map((parts) => asJson(spoiled(...parts))),
    },
    { weight: 10, arbitrary: hostileValue.map((value) => asJson(value)) },
    { weight: 10, arbitrary: brokenBodies },
    { weight: 1, arbitrary: fc.constant(tooBig) },
  );
}

/** Requests to one route, made from its own description: valid, at the bounds, and hostile. */
export function requestsTo(
  method: string,
  url: string,
  openApi: OpenApi,
  known: KnownKeys,
  askers: readonly FuzzRequest['as'][],
): fc.Arbitrary<FuzzRequest> {
  const operation = openApi.paths[url.replace(':id', '{id}')]?.[method.toLowerCase()];
  const { schemas } = openApi.components;
  const bodies: fc.Arbitrary<{ headers: Record<string, string>; body?: string }> =
    method === 'GET' ? fc.constant({ headers: {} }) : bodiesOf(operation, schemas, known);
  return fc
    .tuple(
      fc.constantFrom(...askers),
      pathsOf(url, known),
      queriesOf(operation, schemas, known),
      bodies,
      fc.oneof(
        { weight: 20, arbitrary: fc.constant({}) },
        fc.constantFrom({ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }),
      ),
    )
    .map(([as, path, query, { headers, ...rest }, more]) => ({
      as,
      method,
      url: path + (method === 'GET' ? query : ''),
      headers: { ...headers, ...(more as Record<string, string>) },
      ...rest,
    }));
}
