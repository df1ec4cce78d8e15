import { describe, expect, test } from 'vitest';
import { problemFromDatabase } from './database-problem.ts';

function failure(fields: {
  code: string;
  message?: string;
  table?: string;
  constraint?: string;
  column?: string;
}): Error {
  return Object.assign(new Error(fields.message ?? 'secret words a person wrote'), fields);
}

describe('a database error', () => {
  test.each([
    ['57P01', 503, 'unavailable'],
    ['57P03', 503, 'unavailable'],
    ['ECONNREFUSED', 503, 'unavailable'],
    ['40001', 503, 'unavailable'],
    ['53100', 503, 'storage-full'],
    ['25006', 503, 'storage-full'],
    ['23505', 409, 'conflict'],
    ['23514', 422, 'invalid'],
    ['23503', 422, 'invalid'],
    ['22P02', 422, 'invalid'],
    ['42501', 403, 'forbidden'],
  ])('%s is answered %i', (code, status, problemCode) => {
    const problem = problemFromDatabase(failure({ code }));
    expect([problem?.status, problem?.code]).toEqual([status, problemCode]);
  });

  test.each(['unavailable', 'storage-full'] as const)('%s says when to come back', (code) => {
    const problem = problemFromDatabase(failure({ code: code === 'unavailable' ? '57P01' : '53100' }));
    expect(problem?.options.retryAfterSeconds).toBeGreaterThan(0);
  });

  test('a constraint’s name leads to its field', () => {
    const problem = problemFromDatabase(
      failure({ code: '23514', table: 'clinical_signals', constraint: 'clinical_signals_metadata_valence' }),
    );
    expect(problem?.options.errors?.[0]?.path).toBe('metadata');
  });

  test('nothing of what the database said is repeated', () => {
    const problem = problemFromDatabase(failure({ code: '22P02', message: 'invalid input: "my secret"' }));
    expect(JSON.stringify(problem?.toDocument())).not.toContain('secret');
  });

  test('a fault of ours is not dressed up as the person’s', () => {
    expect(problemFromDatabase(failure({ code: '42601' }))).toBeUndefined();
    expect(problemFromDatabase(new TypeError('x is not a function'))).toBeUndefined();
  });
});
