/** Swell of the breath: 4.7 dB from the softest to the loudest. */
const swellMiddle = 0.79;
const swellDepth = 0.21;
const glideSeconds = 0.15;

/**
 * What stands between a sound and the ear: volume, the swell of the breath, and the fade of the sleep timer. The audio
 * context is made at the first play, when browsers allow it.
 */
export class Playback {
  private readonly audio: HTMLAudioElement;
  private context: AudioContext | undefined;
  private swell: GainNode | undefined;
  private fade: GainNode | undefined;
  private breath: OscillatorNode | undefined;
  private breathStartedAt = 0;
  private breathsPerMinute: number | undefined;
  private sleepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(audio: HTMLAudioElement) {
    this.audio = audio;
  }

  async play(): Promise<void> {
    if (!this.context) this.connect();
    await this.context?.resume();
    await this.audio.play();
  }

  private connect(): void {
    const context = new AudioContext();
    this.swell = context.createGain();
    this.fade = context.createGain();
    context
      .createMediaElementSource(this.audio)
      .connect(this.swell)
      .connect(this.fade)
      .connect(context.destination);
    this.context = context;
    this.breatheAt(this.breathsPerMinute);
  }

  /** Lets the sound rise and fall with a breath of so many a minute; undefined: no swell. */
  breatheAt(breathsPerMinute: number | undefined): void {
    this.breathsPerMinute = breathsPerMinute;
    if (!this.context || !this.swell) return;
    this.breath?.stop();
    this.breath?.disconnect();
    this.breath = undefined;
    const now = this.context.currentTime;
    const rest = breathsPerMinute === undefined ? 1 : swellMiddle;
    this.swell.gain.setTargetAtTime(rest, now, glideSeconds);
    if (breathsPerMinute === undefined) return;
    const depth = new GainNode(this.context, { gain: swellDepth });
    this.breath = new OscillatorNode(this.context, { frequency: breathsPerMinute / 60 });
    this.breath.connect(depth).connect(this.swell.gain);
    this.breath.start(now);
    this.breathStartedAt = now;
  }

  /** Where the breath is, 0 to 1, breathing in from 0 to a half; 0 when nothing plays. */
  breathShare(): number {
    if (!this.context || this.breathsPerMinute === undefined) return 0;
    // The swell is at its lowest a quarter of a turn before the oscillator's start.
    const turns = ((this.context.currentTime - this.breathStartedAt) * this.breathsPerMinute) / 60 + 0.25;
    return turns - Math.floor(turns);
  }

  /** Falls asleep after so many seconds, fading over the last of them; undefined: plays on. */
  sleepAfter(seconds: number | undefined, fadeSeconds: number, onAsleep: () => void): void {
    clearTimeout(this.sleepTimer);
    // The timer may be set before the first play: its fade needs somewhere to be.
    if (seconds !== undefined && !this.context) this.connect();
    if (this.context && this.fade) {
      const now = this.context.currentTime;
      this.fade.gain.cancelScheduledValues(now);
      this.fade.gain.setTargetAtTime(1, now, glideSeconds);
      if (seconds !== undefined) {
        this.fade.gain.setValueAtTime(1, now + Math.max(1, seconds - fadeSeconds));
        this.fade.gain.linearRampToValueAtTime(0, now + seconds);
      }
    }
    if (seconds === undefined) return;
    this.sleepTimer = setTimeout(() => {
      this.audio.pause();
      this.sleepAfter(undefined, 0, onAsleep);
      onAsleep();
    }, seconds * 1000);
  }

  close(): void {
    clearTimeout(this.sleepTimer);
    this.audio.pause();
    this.context?.close().catch(() => undefined);
  }
}
