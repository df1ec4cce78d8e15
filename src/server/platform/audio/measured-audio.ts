/** Media types that a recording may have, each with the codecs that its container may hold here. */
export const audioCodecs = {
  'audio/webm': ['opus'],
  'audio/ogg': ['opus'],
  'audio/mp4': ['aac', 'opus'],
  'audio/mpeg': ['mp3'],
  'audio/wav': ['pcm-u8', 'pcm-s16', 'pcm-s24', 'pcm-s32', 'pcm-f32'],
} as const satisfies Record<string, readonly string[]>;

export type AudioMediaType = keyof typeof audioCodecs;

export const audioMediaTypes = Object.keys(audioCodecs) as readonly AudioMediaType[];

/** What a file turned out to be when it was read, whatever was said of it. */
export interface MeasuredAudio {
  mediaType: AudioMediaType;
  codec: string;
  durationSeconds: number;
}

const otherNames: Readonly<Record<string, AudioMediaType>> = {
  'audio/wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/mp3': 'audio/mpeg',
  'audio/x-m4a': 'audio/mp4',
};

/** The media type that a Content-Type header declares, without its parameters; undefined when it is none of ours. */
export function audioMediaTypeOf(contentType: string | undefined): AudioMediaType | undefined {
  const name = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return otherNames[name] ?? audioMediaTypes.find((known) => known === name);
}

/** True when its container is what was declared, and holds a codec that it may hold. */
export function isAsDeclared({ mediaType, codec }: MeasuredAudio, declared: AudioMediaType): boolean {
  return mediaType === declared && (audioCodecs[declared] as readonly string[]).includes(codec);
}
