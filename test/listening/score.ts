/** A note as a reader of MIDI files finds it. */
export interface HeardNote {
  startSeconds: number;
  channel: number;
  key: number;
  velocity: number;
}

/** What a MIDI file says: its format, tempos and notes in seconds. Reads only what it needs, by the standard's text. */
export function readScore(bytes: Uint8Array): { format: number; tracks: number; notes: HeardNote[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = view.getUint16(8);
  const tracks = view.getUint16(10);
  const ticksPerBeat = view.getUint16(12);
  const tempos: { tick: number; microseconds: number }[] = [];
  const raw: { tick: number; channel: number; key: number; velocity: number }[] = [];
  let at = 14;
  for (let track = 0; track < tracks; track += 1) {
    const end = at + 8 + view.getUint32(at + 4);
    at += 8;
    let tick = 0;
    let status = 0;
    const readLength = () => {
      let value = 0;
      for (;;) {
        const byte = view.getUint8(at++);
        value = value * 128 + (byte & 127);
        if (byte < 128) return value;
      }
    };
    while (at < end) {
      tick += readLength();
      if (view.getUint8(at) >= 128) status = view.getUint8(at++);
      if (status === 0xff) {
        const type = view.getUint8(at++);
        const length = readLength();
        if (type === 0x51) tempos.push({ tick, microseconds: view.getUint32(at - 1) & 0xffffff });
        at += length;
      } else if (status === 0xf0 || status === 0xf7) {
        at += readLength();
      } else {
        const [first, second] = [view.getUint8(at), view.getUint8(at + 1)];
        if (status >> 4 === 9 && second > 0) {
          raw.push({ tick, channel: status & 15, key: first, velocity: second });
        }
        at += status >> 4 === 12 || status >> 4 === 13 ? 1 : 2;
      }
    }
  }
  tempos.sort((a, b) => a.tick - b.tick);
  const secondsAt = (tick: number) => {
    let [seconds, from, microseconds] = [0, 0, 500_000];
    for (const tempo of tempos) {
      if (tempo.tick >= tick) break;
      seconds += ((tempo.tick - from) * microseconds) / ticksPerBeat / 1e6;
      from = tempo.tick;
      microseconds = tempo.microseconds;
    }
    return seconds + ((tick - from) * microseconds) / ticksPerBeat / 1e6;
  };
  const notes = raw.map(({ tick, ...note }) => ({ ...note, startSeconds: secondsAt(tick) }));
  return { format, tracks, notes: notes.sort((a, b) => a.startSeconds - b.startSeconds) };
}
