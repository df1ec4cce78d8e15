import { type Beat, beatsAhead } from '#modules/emergency/rules/code/metronome.ts';

// A hidden page is woken once a second at most: two seconds and a half in advance are always on their way.
const aheadSeconds = 2.5;
const everyMs = 250;
const clickSeconds = 0.04;

/** Clicks handed to the sound card ahead of time, each at its own moment on the sound card's clock. */
export class ClickTrack {
  private readonly context: AudioContext;
  private volume: GainNode | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(context: AudioContext) {
    this.context = context;
  }

  start(perMinute: number): void {
    this.stop();
    const volume = this.context.createGain();
    volume.connect(this.context.destination);
    this.volume = volume;
    const beat: Beat = { from: this.context.currentTime + 0.1, perMinute };
    let handed = 0;
    const hand = () => {
      const now = this.context.currentTime;
      for (const at of beatsAhead(beat, handed, now, aheadSeconds)) this.click(at, volume);
      handed = Math.max(handed, now + aheadSeconds);
    };
    hand();
    this.timer = setInterval(hand, everyMs);
  }

  /** Silence at once, whatever was handed out already. */
  stop(): void {
    clearInterval(this.timer);
    this.volume?.disconnect();
    this.volume = undefined;
  }

  private click(at: number, volume: GainNode): void {
    const tone = this.context.createOscillator();
    const shape = this.context.createGain();
    tone.frequency.value = 880;
    shape.gain.setValueAtTime(0.8, at);
    shape.gain.exponentialRampToValueAtTime(0.001, at + clickSeconds);
    tone.connect(shape).connect(volume);
    tone.start(at);
    tone.stop(at + clickSeconds);
  }
}
