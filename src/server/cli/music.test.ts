import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catchCommandOutput } from '#test/harness/command-output.ts';
import { readWav } from '#test/listening/recording.ts';
import { OperatorFault } from '../platform/operator/fault.ts';
import { music } from './music.ts';
import { ImpossibleOption, type MusicOptions, readMusicOptions } from './music-options.ts';

const output = catchCommandOutput();

test.each<[string, MusicOptions]>([
  ['--from', { from: '35', out: 'a.wav' }],
  ['--from', { from: '101,5', out: 'a.wav' }],
  ['--from', { from: '-5,5', out: 'a.wav' }],
  ['--from', { from: '1,2,3', out: 'a.wav' }],
  ['--to', { to: 'nulle-part', out: 'a.wav' }],
  ['--to', { to: 'NaN,5', out: 'a.wav' }],
  ['--seconds', { seconds: '19', out: 'a.wav' }],
  ['--seconds', { seconds: '3601', out: 'a.wav' }],
  ['--seconds', { seconds: '60.5', out: 'a.wav' }],
  ['--seed', { seed: '-1', out: 'a.wav' }],
  ['--seed', { seed: '4294967296', out: 'a.wav' }],
  ['--out', {}],
  ['--out', { out: 'a.flac' }],
  ['--out', { out: '.wav' }],
])('%s is refused in a sentence when it cannot be meant: %j', async (named, options) => {
  expect(() => readMusicOptions(options)).toThrow(ImpossibleOption);
  expect(await music(options)).toBe(2);
  expect(output.refused).toHaveLength(1);
  expect(output.refused[0]).toContain(named);
});

test('a target is a word or a point', () => {
  expect(readMusicOptions({ to: 'sleep', out: 'a.mid' }).request.to).toEqual({ valence: 55, arousal: 8 });
  expect(readMusicOptions({ to: '70.5, 30', out: 'a.MID' })).toMatchObject({
    request: { to: { valence: 70.5, arousal: 30 } },
    format: 'mid',
  });
});

test('writes a whole file and answers in JSON', async () => {
  const out = join(output.folder, 'piece.wav');
  expect(await music({ to: 'calm', seconds: '20', seed: '9', out, json: true })).toBe(0);
  expect(JSON.parse(output.printed.join(''))).toMatchObject({
    file: out,
    seed: 9,
    seconds: 20,
    format: 'wav',
  });
  expect(readWav(await readFile(out)).seconds).toBe(20);
  expect(await readdir(output.folder)).toEqual(['piece.wav']);
}, 60_000);

test('says which path cannot be written, and leaves nothing behind', async () => {
  const out = join(output.folder, 'nowhere', 'piece.wav');
  await expect(music({ out, json: true })).rejects.toThrow(OperatorFault);
  expect(await readdir(output.folder)).toEqual([]);
});
