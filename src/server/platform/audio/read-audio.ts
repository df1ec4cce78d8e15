import {
  BufferSource,
  EncodedPacketSink,
  Input,
  type InputAudioTrack,
  MP3,
  MP4,
  OGG,
  WAVE,
  WEBM,
} from 'mediabunny';
import type { AudioMediaType, MeasuredAudio } from './measured-audio.ts';

const mediaTypes: Readonly<Record<string, AudioMediaType>> = {
  WebM: 'audio/webm',
  Ogg: 'audio/ogg',
  MP4: 'audio/mp4',
  MP3: 'audio/mpeg',
  WAVE: 'audio/wav',
};

interface Packets {
  /** Where the last one ends. */
  endSeconds: number;
  /** What they last together: a file cannot lie about it by its clock. */
  totalSeconds: number;
}

async function walk(track: InputAudioTrack): Promise<Packets> {
  const found = { endSeconds: 0, totalSeconds: 0 };
  for await (const packet of new EncodedPacketSink(track).packets()) {
    if (packet.byteLength === 0) throw new Error('an empty packet');
    found.endSeconds = Math.max(found.endSeconds, packet.timestamp + packet.duration);
    found.totalSeconds += packet.duration;
  }
  return found;
}

/**
 * Reads an audio file from end to end. The duration is measured on its packets: headers are believed about nothing, and
 * browsers leave it out of them anyway.
 *
 * @returns undefined when it is no audio file in a container of ours, or a broken one
 */
export async function readAudio(bytes: Uint8Array): Promise<MeasuredAudio | undefined> {
  using input = new Input({ formats: [WEBM, MP4, OGG, WAVE, MP3], source: new BufferSource(bytes) });
  try {
    const mediaType = mediaTypes[(await input.getFormat()).name];
    const tracks = await input.getTracks();
    const track = await input.getPrimaryAudioTrack();
    if (!mediaType || !track || tracks.length !== 1) return undefined;
    const codec = (await track.getCodec()) ?? '';
    if (codec === '') return undefined;
    const { endSeconds, totalSeconds } = await walk(track);
    const durationSeconds = Math.max(endSeconds, totalSeconds);
    return durationSeconds > 0 ? { mediaType, codec, durationSeconds } : undefined;
  } catch {
    // The library says in its own words what is wrong with the file; all of it means "broken".
    return undefined;
  }
}
