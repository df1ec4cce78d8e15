import { describe, expect, test } from 'vitest';
import {
  aacMp4,
  endlessWebm,
  recordedFor,
  recordedMp4,
  recordedWebm,
  silent,
  silentWav,
} from '#test/harness/sounds.ts';
import { measureAudio } from './measure-audio.ts';
import { audioMediaTypeOf, isAsDeclared } from './measured-audio.ts';
import { readAudio } from './read-audio.ts';

/** A file of another kind: its first bytes are right, the rest is not. */
const garbled = (bytes: Buffer) =>
  Buffer.concat([bytes.subarray(0, 24), Buffer.from(bytes.subarray(24).map((byte) => byte ^ 0x5a))]);

describe('is no audio', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(5000)],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'.repeat(50))],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['the head of a WebM alone', recordedWebm.subarray(0, 200)],
    ['a garbled WebM', garbled(recordedWebm)],
    ['a garbled MP4', garbled(recordedMp4)],
    ['a WAV without a sample', silentWav(0)],
  ])('%s', async (_name, bytes) => {
    expect(await readAudio(bytes)).toBeUndefined();
  });

  test('a file on which the reader turns in circles: its thread is ended, and the next is measured', async () => {
    const [endless, good] = await Promise.all([measureAudio(endlessWebm, 300), measureAudio(recordedWebm)]);
    expect(endless).toBeUndefined();
    expect(good?.mediaType).toBe('audio/webm');
  }, 20_000);
});

describe('is measured', () => {
  test.each([
    ['what Chromium recorded as WebM', recordedWebm, 'audio/webm', 'opus', 1.92],
    ['what Chromium recorded as MP4', recordedMp4, 'audio/mp4', 'opus', 1.94],
    ['a WAV', silentWav(1.5), 'audio/wav', 'pcm-s16', 1.5],
  ] as const)('%s', async (_name, bytes, mediaType, codec, seconds) => {
    const measured = await readAudio(bytes);
    expect(measured).toMatchObject({ mediaType, codec });
    expect(measured?.durationSeconds).toBeCloseTo(seconds, 1);
  });

  test.each([
    ['MP3', () => silent('mp3', 3), 'audio/mpeg', 'mp3', 3],
    ['Opus in Ogg', () => recordedFor(3, 'ogg'), 'audio/ogg', 'opus', 3],
    ['a minute and more of WebM', () => recordedFor(61, 'webm'), 'audio/webm', 'opus', 61],
    ['AAC', () => aacMp4(2), 'audio/mp4', 'aac', 2],
  ] as const)('%s', async (_name, make, mediaType, codec, seconds) => {
    const measured = await readAudio(await make());
    expect(measured).toMatchObject({ mediaType, codec });
    expect(Math.abs((measured?.durationSeconds ?? 0) - seconds)).toBeLessThan(0.15);
  });

  test('whatever its own header says: a WAV that claims a second and holds two minutes', async () => {
    const bytes = silentWav(120);
    // A wrong rate of bytes a second in the header shortens nothing.
    bytes.writeUInt32LE(8000 * 2 * 120, 28);
    expect((await readAudio(bytes))?.durationSeconds).toBeCloseTo(120, 1);
  });

  test('in a thread of its own, with the same answers', async () => {
    const [good, bad] = await Promise.all([measureAudio(recordedWebm), measureAudio(Buffer.alloc(100))]);
    expect(good).toEqual(await readAudio(recordedWebm));
    expect(bad).toBeUndefined();
  });
});

test.each([
  ['audio/webm;codecs=opus', 'audio/webm'],
  ['Audio/WebM ; codecs="opus"', 'audio/webm'],
  ['audio/x-wav', 'audio/wav'],
  ['audio/midi', undefined],
  ['video/webm', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s is declared as %s', (header, mediaType) => {
  expect(audioMediaTypeOf(header)).toBe(mediaType);
});

test('what it holds must be what was declared', async () => {
  const measured = { mediaType: 'audio/ogg', codec: 'vorbis', durationSeconds: 1 } as const;
  expect(isAsDeclared(measured, 'audio/ogg')).toBe(false);
  expect(isAsDeclared({ ...measured, codec: 'opus' }, 'audio/ogg')).toBe(true);
  expect(isAsDeclared({ ...measured, codec: 'opus' }, 'audio/webm')).toBe(false);
  expect(await readAudio(await silent('vorbis', 1))).toMatchObject({
    mediaType: 'audio/ogg',
    codec: 'vorbis',
  });
});
