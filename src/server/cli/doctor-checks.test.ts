import { expect, test } from 'vitest';
import { checkNode, judgeRoles, loginRoles } from './doctor-checks.ts';

test.each([
  ['20.20.2', 'fault'],
  ['22.17.1', 'fault'],
  ['22.18.0', 'ok'],
  ['24.21.0', 'ok'],
])('Node %s: %s', (version, status) => {
  expect(checkNode(version).status).toBe(status);
});

const weak = loginRoles.map((name) => ({ name, isStrong: false }));

test('three weak roles are sound', () => {
  expect(judgeRoles(weak).status).toBe('ok');
});

test('a role that is missing is named: the next start makes it', () => {
  expect(judgeRoles(weak.slice(1))).toMatchObject({
    status: 'warning',
    sentence: expect.stringContaining('hygie_server'),
  });
});

test('a role that sees past row-level security is a fault', () => {
  const strong = weak.map((role) => ({ ...role, isStrong: role.name === 'hygie_jobs' }));
  expect(judgeRoles(strong)).toMatchObject({
    status: 'fault',
    sentence: expect.stringContaining('hygie_jobs'),
  });
});
