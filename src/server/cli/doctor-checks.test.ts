import { expect, test } from 'vitest';
import { startS3Server } from '#test/harness/s3-server.ts';
import { checkFiles, checkNode, judgeRoles, loginRoles } from './doctor-checks.ts';

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

test('the file store is asked, and a wrong key is a fault that repeats no secret', async () => {
  const keys = { accessKey: 'a', secretKey: 's3cret', region: 'eu-west-3', bucket: 'hygie-test' };
  const server = await startS3Server(keys);
  const filesS3 = { ...keys, endpoint: server.endpoint };
  const found = await Promise.all([
    checkFiles({ dataDir: '/srv', filesS3: undefined }),
    checkFiles({ dataDir: '/srv', filesS3 }),
    checkFiles({ dataDir: '/srv', filesS3: { ...filesS3, secretKey: 'wr0ng' } }),
  ]).finally(() => server.close());
  expect(found.map(({ status }) => status)).toEqual(['ok', 'ok', 'fault']);
  expect(JSON.stringify(found)).not.toMatch(/s3cret|wr0ng/);
});
