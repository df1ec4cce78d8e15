/** The part of pino that identity writes to. */
export interface Logger {
  warn(details: object, sentence: string): void;
  error(details: object, sentence: string): void;
}

export interface IdentityLog {
  /** A fault of ours: its name and code only, since a message can hold an e-mail address. */
  fault(what: string, error: unknown): void;
  /** What better-auth wants to say; its details can hold addresses and are reduced to names and codes. */
  fromEngine(level: string, message: string, details: readonly unknown[]): void;
}

function nameOf(error: unknown): { name: string; code?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { name: error.name, ...(code === undefined ? {} : { code }) };
}

/** Reduces everything identity logs to words that cannot identify anybody. */
export function createIdentityLog(logger: Logger): IdentityLog {
  return {
    fault: (what, error) => logger.error({ fault: nameOf(error) }, what),
    fromEngine: (level, message, details) => {
      if (level !== 'error') return;
      // Its own messages are constant sentences, except where it joins a value after a colon.
      const sentence = message.split(':')[0]?.slice(0, 80) ?? '';
      logger.warn(
        { engine: sentence, faults: details.filter((d) => d instanceof Error).map(nameOf) },
        'identity',
      );
    },
  };
}
