import { expect, test } from 'vitest';
import { createIdentityLog } from './identity-log.ts';

function linesOf(write: (log: ReturnType<typeof createIdentityLog>) => void): string {
  const lines: unknown[] = [];
  const keep = (details: object, sentence: string) => void lines.push([details, sentence]);
  write(createIdentityLog({ warn: keep, error: keep }));
  return JSON.stringify(lines);
}

// As pg throws it: the row is in `detail`, sometimes in the message.
const fault = Object.assign(new Error('value canary@example.org'), {
  code: '23505',
  detail: 'Key (email)=(canary@example.org) already exists.',
});

test('a fault is told by its name and code alone', () => {
  const lines = linesOf((log) => log.fault('password reset', fault));
  expect(lines).toBe('[[{"fault":{"name":"Error","code":"23505"}},"password reset"]]');
});

test('what better-auth says keeps its constant sentence, and loses what it adds', () => {
  const lines = linesOf((log) => {
    log.fromEngine('error', 'Failed to create user', [fault, 'canary@example.org']);
    log.fromEngine('error', 'Invalid callbackURL: https://canary.example.org', []);
    log.fromEngine('info', 'Sign-up attempt for existing email: canary@example.org', []);
  });
  expect(lines).not.toContain('canary');
  expect(lines).toContain('Failed to create user');
  expect(lines).toContain('Invalid callbackURL');
});
