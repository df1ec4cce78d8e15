import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import {
  type FakeMusicProvider,
  type MusicBehaviour,
  startFakeMusicProvider,
} from '#test/harness/fake-music-provider.ts';
import { silent, silentWav } from '#test/harness/sounds.ts';
import { createMusicDoor, type MusicDoor, type MusicDoorOptions, noMusicProvider } from './index.ts';

const wish = {
  from: { valence: 20, arousal: 80 },
  to: { valence: 65, arousal: 20 },
  seconds: 60,
  seed: 7,
  kind: 'calm',
};
const wav = silentWav(0.5);
const good = { type: 'audio/wav', bytes: wav };
const mebibyte = 1_048_576;

let provider: FakeMusicProvider;
let door: MusicDoor;
let sent: string[];
let logged: unknown[];

function open(more: Partial<MusicDoorOptions> = {}): MusicDoor {
  return createMusicDoor({
    settings: provider.settings,
    logger: { warn: (details, sentence) => logged.push(details, sentence) },
    observe: ({ bytes }) => sent.push(Buffer.from(bytes).toString()),
    ...more,
  });
}

beforeAll(async () => {
  provider = await startFakeMusicProvider();
});
afterAll(() => provider.close());
beforeEach(() => {
  [sent, logged] = [[], []];
  provider.behave(good);
  door = open();
});

describe('is a failure, and never an exception', () => {
  const page = Buffer.from('<!doctype html><title>Oups</title>');
  const faults: [what: string, failure: string, behaviour: MusicBehaviour][] = [
    ['a refused key', 'refused', { status: 401 }],
    ['too many requests', 'too-many-requests', { status: 429 }],
    ['a broken server', 'unavailable', { status: 500, ...good }],
    ['an unknown address', 'malformed', { status: 404 }],
    ['nothing, and well so', 'malformed', { status: 204 }],
    ['a part of a sound', 'malformed', { status: 206, ...good }],
    ['a page', 'malformed', { type: 'text/html', bytes: page }],
    ['a sound that is called a page', 'malformed', { type: 'text/html', bytes: wav }],
    ['a page that is called a sound', 'malformed', { type: 'audio/wav', bytes: page }],
    ['a WAV that is called an MP3', 'malformed', { type: 'audio/mpeg', bytes: wav }],
    ['a sound of a type that is not taken', 'malformed', { type: 'audio/webm', bytes: wav }],
    ['no type', 'malformed', { status: 200, bytes: wav }],
    ['no bytes', 'malformed', { type: 'audio/wav', bytes: Buffer.alloc(0) }],
    ['a body cut in the middle', 'unavailable', { cut: { type: 'audio/wav', begins: wav } }],
  ];
  it.each(faults)('%s', async (_what, failure, behaviour) => {
    provider.behave(behaviour);
    expect(await door.make(wish)).toEqual({ isMade: false, failure });
    expect(provider.received).toHaveLength(1);
  });

  it('an endless body: the connection is closed a little after the limit', async () => {
    door = open({ mostBytes: mebibyte });
    provider.behave({ endless: { type: 'audio/wav', begins: wav } });
    expect(await door.make(wish)).toEqual({ isMade: false, failure: 'malformed' });
    await expect.poll(() => provider.seen.left).toBe(1);
    // What the sockets hold on the way comes on top.
    expect(provider.seen.poured).toBeLessThan(20 * mebibyte);
  });

  it('a body one byte too long, by the limit of the product; at the limit it is taken', async () => {
    const most = 20 * mebibyte;
    const longWav = Buffer.concat([wav, Buffer.alloc(most + 1 - wav.byteLength)]);
    provider.behave({ type: 'audio/wav', bytes: longWav });
    expect(await door.make(wish)).toEqual({ isMade: false, failure: 'malformed' });
    provider.behave({ type: 'audio/wav', bytes: longWav.subarray(0, most) });
    expect(await door.make(wish)).toMatchObject({ isMade: true });
  });

  it.each<[string, MusicBehaviour]>([
    ['never answers', 'hang'],
    ['stops in the middle', { stall: { type: 'audio/wav', begins: wav } }],
  ])('a server that %s: given up in time', async (_what, behaviour) => {
    door = open({ timeoutMs: 150 });
    provider.behave(behaviour);
    const startedAt = performance.now();
    expect(await door.make(wish)).toEqual({ isMade: false, failure: 'timed-out' });
    expect(performance.now() - startedAt).toBeLessThan(1500);
    await expect.poll(() => provider.seen.left).toBe(1);
  });

  it('a person who leaves, and a server that stops: the provider is let go', async () => {
    provider.behave('hang');
    const leaving = new AbortController();
    const left = door.make(wish, leaving.signal);
    await expect.poll(() => provider.received.length).toBe(1);
    leaving.abort();
    expect(await left).toEqual({ isMade: false, failure: 'aborted' });
    await expect.poll(() => provider.seen.left).toBe(1);
    const closed = door.make(wish);
    await expect.poll(() => provider.received.length).toBe(2);
    door.close();
    expect(await closed).toEqual({ isMade: false, failure: 'aborted' });
    expect(await door.make(wish)).toEqual({ isMade: false, failure: 'aborted' });
    expect(provider.received).toHaveLength(2);
  });

  it('a redirection: what is sent goes where the operator said, and nowhere else', async () => {
    const elsewhere = await startFakeMusicProvider();
    elsewhere.behave(good);
    provider.behave({ redirectTo: elsewhere.settings.url });
    expect(await door.make(wish)).toEqual({ isMade: false, failure: 'unavailable' });
    expect(elsewhere.received).toEqual([]);
    await elsewhere.close();
  });

  it('nobody there, and no provider at all', async () => {
    door = open({ settings: { ...provider.settings, url: 'http://127.0.0.1:9/make' } });
    expect(await door.make(wish)).toEqual({ isMade: false, failure: 'unavailable' });
    expect(noMusicProvider.provider).toBeUndefined();
    expect(await noMusicProvider.make(wish)).toEqual({ isMade: false, failure: 'not-configured' });
  });

  it('more pieces at once than are let through', async () => {
    door = open({ mostAtOnce: 1, mostWaiting: 0, timeoutMs: 300 });
    provider.behave('hang');
    const first = door.make(wish);
    expect(await door.make(wish)).toEqual({ isMade: false, failure: 'busy' });
    await first;
    expect(provider.received).toHaveLength(1);
  });
});

describe('takes', () => {
  it.each([
    ['WAV', 'audio/x-wav', 'audio/wav', async () => wav],
    ['MP3', 'audio/mpeg', 'audio/mpeg', () => silent('mp3', 1)],
    ['Ogg', 'audio/ogg; codecs=vorbis', 'audio/ogg', () => silent('vorbis', 1)],
  ])('%s, every byte of it', async (_name, type, mediaType, make) => {
    const bytes = await make();
    provider.behave({ type, bytes });
    const made = await door.make(wish);
    expect(made).toMatchObject({ isMade: true, sound: { mediaType } });
    expect(made.isMade && made.sound.bytes.equals(bytes)).toBe(true);
  });
});

test('sends the numbers and the word, its key, and nothing that was put beside them', async () => {
  await door.make({ ...wish, from: { ...wish.from, name: 'Camille' }, journal: 'canari' } as typeof wish);
  const [request] = provider.received;
  expect(request?.line).toBe('POST /make');
  expect(JSON.parse(request?.text ?? '')).toEqual(wish);
  expect(request?.headers).toMatchObject({
    authorization: 'Bearer fake-music-key',
    'content-type': 'application/json',
  });
  expect(sent).toEqual([request?.text]);
  door = open({ settings: { ...provider.settings, key: undefined } });
  await door.make(wish);
  expect(provider.received[1]?.headers.authorization).toBeUndefined();
});

test('sends nothing when the observer refuses, and logs no number of the wish', async () => {
  door = open({
    observe() {
      throw new Error('not one byte');
    },
  });
  expect(await door.make(wish)).toMatchObject({ isMade: false });
  expect(provider.received).toEqual([]);
  expect(logged).toEqual([
    { failure: 'unavailable', durationMs: expect.any(Number) },
    'the music provider gave nothing usable',
  ]);
});
