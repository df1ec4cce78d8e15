import { expect, test } from 'vitest';
import { splitStatements } from './sql-statements.ts';

test('splits at the semicolons that end a statement, and keeps the comments before it', () => {
  expect(splitStatements('create table a (b text);\n\n-- why; indeed\nselect 1;\n')).toEqual([
    'create table a (b text)',
    '-- why; indeed\nselect 1',
  ]);
});

test.each([
  ['a quoted text', "select 'a;''b;'"],
  ['an escaped text', "select E'a\\';b'"],
  ['a text after a name that ends in e', "select name'\\'"],
  ['a quoted name', 'select ";""" from a'],
  ['nested comments', '/* a; /* b; */ c; */ select 1'],
  ['a dollar quote', 'do $$ begin perform 1; end $$'],
  ['a named dollar quote', 'do $été$ begin perform $$;$$; end $été$'],
  [
    'a function of the standard',
    'create function f() returns int begin atomic select case when true then 1; end; end',
  ],
  ['a dollar parameter', 'prepare p as select $1'],
])('leaves %s whole', (_, sql) => {
  expect(splitStatements(`${sql};select 2`)).toEqual([sql, 'select 2']);
});

test('nothing comes of nothing', () => {
  expect(splitStatements(' \n;;\n ')).toEqual([]);
});
