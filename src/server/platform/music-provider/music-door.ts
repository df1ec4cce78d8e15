import type { ObserveModelTraffic } from '../ai/index.ts';
import { Slots } from '../ai/slots.ts';
import type { Settings } from '../settings.ts';
import { askForMusic, type MusicFailure, type MusicWish, mostMusicBytes, type Sound } from './music-wire.ts';

export type MadeMusic = { isMade: true; sound: Sound } | { isMade: false; failure: MusicFailure };

/** The one road from Hygie to a music generator outside. */
export interface MusicDoor {
  /** The provider's host, to be named wherever it is offered; undefined when none is configured. */
  readonly provider: string | undefined;
  /**
   * Asks for one piece. Never throws: whatever goes wrong is a failure to fall back from.
   *
   * @param leaving fires when nobody waits for the piece any more
   */
  make(wish: MusicWish, leaving?: AbortSignal): Promise<MadeMusic>;
  /** Gives up what is under way. */
  close(): void;
}

export interface MusicDoorOptions {
  settings: NonNullable<Settings['musicProvider']>;
  /** The part of pino that the door writes to. */
  logger: { warn(details: object, sentence: string): void };
  /** Sees every byte of a body before it leaves; tests prove with it that nothing left. */
  observe?: ObserveModelTraffic;
  /** Counts waiting in line. */
  timeoutMs?: number;
  mostBytes?: number;
  mostAtOnce?: number;
  mostWaiting?: number;
}

/** The door of a server whose operator configured no provider. */
export const noMusicProvider: MusicDoor = {
  provider: undefined,
  make: async () => ({ isMade: false, failure: 'not-configured' }),
  close: () => undefined,
};

/** Opens the door to the provider of the settings. Nothing is sent before a piece is asked for. */
export function createMusicDoor(options: MusicDoorOptions): MusicDoor {
  const { settings, logger, observe = () => undefined, timeoutMs = 60_000 } = options;
  const { mostBytes = mostMusicBytes, mostAtOnce = 2, mostWaiting = 4 } = options;
  const slots = new Slots(mostAtOnce, mostWaiting);
  const closing = new AbortController();

  async function ask(wish: MusicWish, deadline: AbortSignal, leaving?: AbortSignal): Promise<MadeMusic> {
    const signal = AbortSignal.any([deadline, closing.signal, ...(leaving ? [leaving] : [])]);
    if (signal.aborted) return { isMade: false, failure: 'aborted' };
    try {
      const work = () => askForMusic(settings, wish, mostBytes, signal, observe);
      return (await slots.run(work, signal)) ?? { isMade: false, failure: 'busy' };
    } catch {
      if (!signal.aborted) return { isMade: false, failure: 'unavailable' };
      return { isMade: false, failure: deadline.aborted ? 'timed-out' : 'aborted' };
    }
  }

  return {
    provider: new URL(settings.url).host,
    async make(wish, leaving) {
      const startedAt = performance.now();
      const made = await ask(wish, AbortSignal.timeout(timeoutMs), leaving);
      if (!made.isMade) {
        const durationMs = Math.round(performance.now() - startedAt);
        logger.warn({ failure: made.failure, durationMs }, 'the music provider gave nothing usable');
      }
      return made;
    },
    close: () => closing.abort(),
  };
}
