import fc from 'fast-check';

/** As much of JSON Schema as our OpenAPI document uses. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

export type Schemas = Readonly<Record<string, JsonSchema>>;

/** Identifiers that exist, so that requests reach rows and foreign keys hold. */
export interface KnownKeys {
  uuids: readonly string[];
  numbers: readonly number[];
  /** Keys of the rows that the address itself speaks of. */
  own: readonly string[];
}

const matching = new Map<string, fc.Arbitrary<string>>();

/** Texts that match a pattern: reading it into choices takes longer than drawing a hundred, and few patterns are used. */
function textMatching(pattern: string): fc.Arbitrary<string> {
  const known = matching.get(pattern);
  if (known) return known;
  let made: fc.Arbitrary<string>;
  try {
    made = fc.stringMatching(new RegExp(pattern));
  } catch {
    made = fc.constantFrom('1', 'aa', '2026-01-01T00:00:00Z');
  }
  matching.set(pattern, made);
  return made;
}

function textOf(schema: JsonSchema, known: KnownKeys): fc.Arbitrary<string> {
  const nearNow = fc.integer({ min: -400, max: 400 }).map((days) => new Date(Date.now() + days * 86_400_000));
  switch (schema.format) {
    case 'uuid':
    case 'guid':
      return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known.uuids) }, fc.uuid());
    case 'date-time':
      return nearNow.map((date) => date.toISOString());
    case 'date':
      return nearNow.map((date) => date.toISOString().slice(0, 10));
    case 'email':
      return fc.emailAddress();
    case 'uri':
      return fc.webUrl();
    default:
  }
  const { minLength = 0, maxLength = 60, pattern } = schema;
  if (pattern?.includes('0-9a-f')) return fc.constantFrom(...known.uuids);
  if (pattern) return textMatching(pattern);
  const bounded = fc.string({
    unit: 'grapheme',
    minLength: Math.max(minLength, 1),
    maxLength: Math.min(maxLength, 60),
  });
  const longest = fc.constant('m'.repeat(Math.min(maxLength, 2000)));
  const tooLong = fc.constant('m'.repeat(Math.min(maxLength, 400_000) + 1));
  return fc.oneof(
    { weight: 8, arbitrary: bounded },
    { weight: 1, arbitrary: longest },
    { weight: 1, arbitrary: tooLong },
  );
}

function numberOf(schema: JsonSchema, known: KnownKeys): fc.Arbitrary<number> {
  const { minimum = -10, maximum = 1_000_000 } = schema;
  const min = Math.ceil(minimum);
  const max = Math.min(Math.floor(maximum), 2 ** 31);
  const inside = fc.integer({ min, max: Math.max(min, max) });
  const bounds = fc.constantFrom(minimum, maximum, min - 1, max + 1);
  // Without an upper bound it is an identifier of the catalogue.
  if (schema.maximum === undefined || maximum > 2 ** 31)
    return fc.oneof(fc.constantFrom(...known.numbers), bounds);
  return fc.oneof({ weight: 4, arbitrary: inside }, { weight: 1, arbitrary: bounds });
}

function objectOf(
  schema: JsonSchema,
  schemas: Schemas,
  known: KnownKeys,
  depth: number,
): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {}).map(
    ([name, property]) => [name, valuesOf(property, schemas, known, depth + 1)] as const,
  );
  const required = schema.required ?? [];
  const declared = fc.record(Object.fromEntries(properties), { requiredKeys: required });
  if (properties.length > 0 || typeof schema.additionalProperties !== 'object') return declared;
  const value = valuesOf(schema.additionalProperties, schemas, known, depth + 1);
  return fc.dictionary(textMatching('^[a-z][a-z_]{0,8}$'), value, { maxKeys: 4 });
}

/** Values that a schema accepts, with a few at and just beyond its bounds. */
export function valuesOf(
  schema: JsonSchema,
  schemas: Schemas,
  known: KnownKeys,
  depth = 0,
): fc.Arbitrary<unknown> {
  if (depth > 5) return fc.constant(null);
  if (schema.$ref) {
    return valuesOf(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas, known, depth + 1);
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const branches = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (branches) return fc.oneof(...branches.map((branch) => valuesOf(branch, schemas, known, depth + 1)));
  const types = [schema.type ?? 'any'].flat();
  const byType = types.map((type): fc.Arbitrary<unknown> => {
    switch (type) {
      case 'string':
        return textOf(schema, known);
      case 'integer':
        return numberOf(schema, known);
      case 'number':
        return fc.oneof(
          numberOf(schema, known),
          fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 100, noNaN: true }),
        );
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'array':
        return fc.array(valuesOf(schema.items ?? {}, schemas, known, depth + 1), {
          minLength: schema.minItems ?? 0,
          maxLength: Math.min(schema.maxItems ?? 4, 4),
        });
      case 'object':
        return objectOf(schema, schemas, known, depth);
      default:
        return fc.jsonValue({ maxDepth: 2 });
    }
  });
  return fc.oneof(...byType);
}
