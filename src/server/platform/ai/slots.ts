/** Lets so many pieces of work run at once; the others wait in line, or are turned away when the line is full. */
export class Slots {
  readonly #most: number;
  readonly #longestLine: number;
  readonly #line: (() => void)[] = [];
  #taken = 0;

  constructor(most: number, longestLine: number) {
    this.#most = most;
    this.#longestLine = longestLine;
  }

  /**
   * Runs `work` once there is room. Whoever gives up while waiting leaves the line.
   *
   * @returns undefined, and `work` never runs, when the line is full
   * @throws the signal's reason when it fires before there is room
   */
  async run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
    if (this.#taken >= this.#most) {
      if (this.#line.length >= this.#longestLine) return undefined;
      await this.#wait(signal);
    } else {
      this.#taken += 1;
    }
    try {
      return await work();
    } finally {
      // The slot passes from hand to hand: nobody overtakes the line.
      const next = this.#line.shift();
      if (next) next();
      else this.#taken -= 1;
    }
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#line.splice(this.#line.indexOf(enter), 1);
        reject(signal.reason);
      };
      const enter = () => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      this.#line.push(enter);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }
}
