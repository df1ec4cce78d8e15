import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

function faultsOf(environment: Record<string, string>): string[] {
  try {
    readSettings(environment);
  } catch (error) {
    return String(error instanceof Error ? error.message : error)
      .split('\n')
      .slice(1);
  }
  return [];
}

test('nothing set is a complete set of settings', () => {
  expect(readSettings({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: resolve('data'),
    databaseUrl: undefined,
    databaseDirectUrl: undefined,
    edition: 'personal',
    calculators: 'on',
    ai: undefined,
    musicProvider: undefined,
    filesS3: undefined,
    supabaseUrl: undefined,
    mail: undefined,
    publicUrl: undefined,
    signingKeys: undefined,
    trustedKeys: [],
    overdueProtocols: 'show',
    logLevel: 'info',
  });
});

test('an empty variable is one that is not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toEqual(readSettings({}));
});

test('everything set', () => {
  expect(
    readSettings({
      PORT: '0',
      HOST: '::1',
      HYGIE_DATA_DIR: '/srv/hygie',
      DATABASE_URL: 'postgresql:///hygie?host=/run/postgresql',
      DATABASE_DIRECT_URL: 'postgres://a:b@db.example.org:5432/hygie',
      HYGIE_EDITION: 'institution',
      HYGIE_CALCULATORS: 'off',
      AI_BASE_URL: 'https://ai.example.org/v1',
      AI_API_KEY: 'k',
      AI_MODEL: 'm',
      MUSIC_PROVIDER_URL: 'https://music.example.org/pieces',
      MUSIC_PROVIDER_KEY: 'k2',
      FILES_S3_ENDPOINT: 'https://s3.example.org',
      FILES_S3_BUCKET: 'hygie-fichiers',
      FILES_S3_REGION: 'eu-west-3',
      FILES_S3_ACCESS_KEY: 'a',
      FILES_S3_SECRET_KEY: 's',
      SUPABASE_URL: 'https://projet.supabase.co',
      SMTP_URL: 'smtps://u:p@mail.example.org:465',
      MAIL_FROM: 'Hygie <hygie@example.org>',
      PUBLIC_URL: 'https://hygie.example.org/',
      LOG_LEVEL: 'debug',
    }),
  ).toMatchObject({
    port: 0,
    host: '::1',
    dataDir: '/srv/hygie',
    edition: 'institution',
    calculators: 'off',
    ai: { baseUrl: 'https://ai.example.org/v1', apiKey: 'k', model: 'm' },
    musicProvider: { url: 'https://music.example.org/pieces', key: 'k2' },
    filesS3: {
      endpoint: 'https://s3.example.org',
      bucket: 'hygie-fichiers',
      region: 'eu-west-3',
      accessKey: 'a',
      secretKey: 's',
    },
    mail: { smtpUrl: 'smtps://u:p@mail.example.org:465', from: 'Hygie <hygie@example.org>' },
    publicUrl: 'https://hygie.example.org',
    logLevel: 'debug',
  });
});

test.each([
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '3000.5'],
  ['PORT', 'http'],
  ['HOST', 'my host'],
  ['DATABASE_URL', 'mysql://s3cret@host/base'],
  ['DATABASE_URL', 'postgresql://host'],
  ['DATABASE_URL', 's3cret'],
  ['DATABASE_DIRECT_URL', 'postgresql://u:s3cret@host/base'],
  ['HYGIE_EDITION', 'Personal'],
  ['HYGIE_CALCULATORS', 'no'],
  ['HYGIE_TRUSTED_KEYS', 'ed25519'],
  ['AI_BASE_URL', 'ftp://s3cret'],
  ['AI_API_KEY', 's3cret'],
  ['MUSIC_PROVIDER_URL', 'music.example.org/s3cret'],
  ['MUSIC_PROVIDER_URL', 'file:///s3cret'],
  ['MUSIC_PROVIDER_URL', 'https://u:s3cret@music.example.org'],
  ['MUSIC_PROVIDER_KEY', 's3cret'],
  ['MUSIC_PROVIDER_KEY', 's3cret\r\nx: y'],
  ['FILES_S3_ENDPOINT', 's3.example.org'],
  ['FILES_S3_BUCKET', 'S3cret/../s3cret'],
  ['FILES_S3_REGION', 'eu s3cret'],
  ['FILES_S3_ACCESS_KEY', 's3cret'],
  ['FILES_S3_SECRET_KEY', 's3cret'],
  ['SUPABASE_URL', 'projet.supabase.co'],
  ['SMTP_URL', 'http://s3cret@host'],
  ['SMTP_URL', 'smtp://u:s3cret@host'],
  ['MAIL_FROM', 'personne'],
  ['PUBLIC_URL', 'https://example.org/hygie'],
  ['LOG_LEVEL', 'verbose'],
])('%s=%s is refused by a sentence that names the variable and never repeats the value', (name, value) => {
  const faults = faultsOf({ [name]: value });
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.join(' ')).toContain(name === 'SMTP_URL' && value.startsWith('smtp:') ? 'MAIL_FROM' : name);
  expect(faults.join(' ')).not.toContain('s3cret');
});

test('a music provider needs no key', () => {
  const url = 'http://127.0.0.1:8080/make';
  expect(readSettings({ MUSIC_PROVIDER_URL: url }).musicProvider).toEqual({ url, key: undefined });
});

test.each([
  'postgresql:///hygie?host=/run/postgresql',
  'postgresql://u:p@/hygie?host=/run/postgresql&port=6432',
  'postgres://u:p@db.example.org:6543/hygie?sslmode=require',
  'postgresql://postgres.ref:p@pooler.example.org/postgres',
])('%s is an address of PostgreSQL', (databaseUrl) => {
  expect(readSettings({ DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl);
});

test('all faults are told together, one line each', () => {
  const faults = faultsOf({
    PORT: 'x',
    HYGIE_EDITION: 'y',
    AI_MODEL: 'z',
    SMTP_URL: 'smtp://mail.example.org',
  });
  expect(faults).toHaveLength(4);
  expect(faults.every((fault) => /^- .+\.$/.test(fault))).toBe(true);
});
