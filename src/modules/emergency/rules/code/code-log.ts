export const codeKinds = [
  'start',
  'pause',
  'compressions',
  'rhythm',
  'shock',
  'adrenaline',
  'amiodarone',
  'airway',
  'pulse',
  'note',
  'end',
  'undo',
] as const;
export type CodeKind = (typeof codeKinds)[number];

/** One thing done during a resuscitation, at the absolute time of its tap. Nothing else is ever counted. */
export interface CodeEvent {
  readonly kind: CodeKind;
  /** Milliseconds since 1970: a device that slept says the right time when it wakes. */
  readonly at: number;
  readonly text?: string;
}

/** Adds an event; a clock that was set back in between cannot reorder what was done. */
export function record(log: readonly CodeEvent[], event: CodeEvent): CodeEvent[] {
  return [...log, { ...event, at: Math.max(event.at, log.at(-1)?.at ?? event.at) }];
}

/** What stands of a log once each undo has taken back the event that stood last before it. */
export function standing(log: readonly CodeEvent[]): CodeEvent[] {
  const kept: CodeEvent[] = [];
  for (const event of log) {
    if (event.kind === 'undo') kept.pop();
    else kept.push(event);
  }
  return kept;
}

function isEvent(given: unknown): given is CodeEvent {
  const { kind, at, text } = (given ?? {}) as Partial<Record<keyof CodeEvent, unknown>>;
  return (
    (codeKinds as readonly unknown[]).includes(kind) &&
    Number.isFinite(at) &&
    (text === undefined || typeof text === 'string')
  );
}

/** Reads a log kept as JSON. @returns an empty log when any of it cannot be trusted */
export function readLog(kept: string): CodeEvent[] {
  try {
    const given: unknown = JSON.parse(kept);
    return Array.isArray(given) && given.every(isEvent) ? given : [];
  } catch {
    return [];
  }
}
