import { PassThrough } from 'node:stream';
import pg from 'pg';
import { expect, it } from 'vitest';
import { wireOf } from './one-trip-query.ts';

/** What pg itself sends for a statement without parameters. */
function wireOfPg(text: string): Buffer {
  const stream = new PassThrough();
  const connection = new pg.Connection({ stream: () => stream });
  connection.parse({ text, name: '', types: [] }, true);
  connection.bind({}, true);
  connection.execute({}, true);
  return stream.read() as Buffer;
}

it.each(['begin', 'begin read only', "select set_config('a','œdème « 1 »',true)", ''])(
  'sends « %s » as pg does',
  (text) => expect(wireOf(text)).toEqual(wireOfPg(text)),
);

it('sends several one after the other, and none that would end early', () => {
  expect(wireOf('begin', 'commit')).toEqual(Buffer.concat([wireOf('begin'), wireOf('commit')]));
  expect(() => wireOf('select 1\0')).toThrow('zero byte');
});
