import { expect, test } from 'vitest';
import { migrationsFolder, readSqlFiles } from '#platform/database/migration-files.ts';
import frozen from './frozen-migrations.json' with { type: 'json' };
import { findThawed, hashOf } from './frozen-migrations.ts';

test('no landed migration was edited, removed or overtaken', async () => {
  expect(findThawed(await readSqlFiles(migrationsFolder), frozen)).toEqual([]);
});

test('each of these is noticed', () => {
  const landed = { '2_a.sql': hashOf('select 2'), '3_b.sql': hashOf('select 3') };
  const files = [
    { file: '1_late.sql', sql: 'select 1' },
    { file: '2_a.sql', sql: 'select 2 -- edited' },
    { file: '4_new.sql', sql: 'select 4' },
  ];
  expect(findThawed(files, landed)).toEqual([
    '2_a.sql was edited: repair it by a new migration',
    '3_b.sql was removed',
    '1_late.sql is older than 3_b.sql, which has landed',
    `4_new.sql is not frozen: add "4_new.sql": "${hashOf('select 4')}"`,
  ]);
});
