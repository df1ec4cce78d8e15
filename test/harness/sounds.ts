import { readFileSync } from 'node:fs';
import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  Input,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  type OutputFormat,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';
import { createMp3Encoder, createOggEncoder } from 'wasm-media-encoders/esnext';

const read = (name: string) => readFileSync(new URL(`../fixtures/audio/${name}`, import.meta.url));

/** Two seconds that Chromium's MediaRecorder made of its invented microphone; their headers hold no duration. */
export const recordedWebm = read('chromium-opus.webm');
export const recordedMp4 = read('chromium-opus.mp4');

/** A few hundred bytes of noise after a true beginning, found by chance: mediabunny 1.61 never ends on them. */
export const endlessWebm = read('endless.webm');

/** Silence as a WAV file: 8 kHz, one channel, 16 bits. */
export function silentWav(seconds: number): Buffer {
  const rate = 8000;
  const dataBytes = Math.round(seconds * rate) * 2;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + dataBytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(dataBytes, 40);
  return Buffer.concat([head, Buffer.alloc(dataBytes)]);
}

/** Silence as other encoders write it: MP3, or Vorbis in Ogg. */
export async function silent(format: 'mp3' | 'vorbis', seconds: number): Promise<Buffer> {
  const shape = { channels: 1, sampleRate: 44_100 } as const;
  const silence = [new Float32Array(Math.round(seconds * shape.sampleRate))] as const;
  const encoder = await (async () => {
    if (format === 'mp3') {
      const mp3 = await createMp3Encoder();
      mp3.configure({ ...shape, bitrate: 64 });
      return mp3;
    }
    const vorbis = await createOggEncoder();
    vorbis.configure({ ...shape, vbrQuality: 1 });
    return vorbis;
  })();
  const first = Buffer.from(encoder.encode([...silence]));
  return Buffer.concat([first, Buffer.from(encoder.finalize())]);
}

async function write(format: OutputFormat, source: EncodedAudioPacketSource, fill: () => Promise<void>) {
  const output = new Output({ format, target: new BufferTarget() });
  output.addAudioTrack(source);
  await output.start();
  await fill();
  await output.finalize();
  if (!output.target.buffer) throw new Error('nothing was written');
  return Buffer.from(output.target.buffer);
}

/** The recorded packets again, one after the other for so long, in WebM or Ogg. */
export async function recordedFor(seconds: number, container: 'webm' | 'ogg'): Promise<Buffer> {
  const input = new Input({ formats: [WEBM], source: new BufferSource(recordedWebm) });
  const track = await input.getPrimaryAudioTrack();
  const decoderConfig = await track?.getDecoderConfig();
  if (!track || !decoderConfig) throw new Error('the recording holds no sound');
  const packets: EncodedPacket[] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet);
  const source = new EncodedAudioPacketSource('opus');
  return write(container === 'webm' ? new WebMOutputFormat() : new OggOutputFormat(), source, async () => {
    const lasts = 0.06;
    for (let index = 0; index * lasts < seconds; index += 1) {
      const { data } = packets[index % packets.length] as EncodedPacket;
      await source.add(new EncodedPacket(data, 'key', index * lasts, lasts), { decoderConfig });
    }
  });
}

/** AAC in MP4, as Safari records: a true container around packets that only look like AAC. */
export function aacMp4(seconds: number): Promise<Buffer> {
  const source = new EncodedAudioPacketSource('aac');
  const decoderConfig = {
    codec: 'mp4a.40.2',
    numberOfChannels: 1,
    sampleRate: 48_000,
    description: new Uint8Array([0x11, 0x88]),
  };
  const lasts = 1024 / 48_000;
  return write(new Mp4OutputFormat(), source, async () => {
    for (let index = 0; index * lasts < seconds; index += 1) {
      await source.add(new EncodedPacket(new Uint8Array(64), 'key', index * lasts, lasts), { decoderConfig });
    }
  });
}
