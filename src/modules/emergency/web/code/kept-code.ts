import { useSyncExternalStore } from 'react';
import { type CodeEvent, type CodeKind, readLog, record } from '#modules/emergency/rules/code/code-log.ts';

// On this device only, until erased there: what was done and when, never to whom.
const logName = 'hygie-emergency-code';
const choicesName = 'hygie-emergency-code-choices';

/** How this device follows a code. */
export interface CodeChoices {
  /** The protocol followed; null as long as nobody chose. */
  readonly slug: string | null;
  readonly isSounding: boolean;
  readonly perMinute: number;
}

const firstChoices: CodeChoices = { slug: null, isSounding: true, perMinute: 110 };

// What could not be written: it then lasts as long as the page.
const unwritten = new Map<string, string>();
const listeners = new Set<() => void>();

function readRaw(name: string): string {
  try {
    return unwritten.get(name) ?? localStorage.getItem(name) ?? '';
  } catch {
    return unwritten.get(name) ?? '';
  }
}

function write(name: string, raw: string): void {
  unwritten.delete(name);
  try {
    if (raw === '') localStorage.removeItem(name);
    else localStorage.setItem(name, raw);
  } catch {
    unwritten.set(name, raw);
  }
  for (const listener of listeners) listener();
}

/** Reads a text only when it changed, so that what comes out keeps its identity. */
function remembered<Value>(read: (raw: string) => Value): (raw: string) => Value {
  let last: { raw: string; value: Value } | undefined;
  return (raw) => {
    if (last?.raw !== raw) last = { raw, value: read(raw) };
    return last.value;
  };
}

function readChoices(raw: string): CodeChoices {
  try {
    const given = { ...firstChoices, ...(JSON.parse(raw) as Partial<CodeChoices>) };
    const isRead =
      (given.slug === null || typeof given.slug === 'string') &&
      typeof given.isSounding === 'boolean' &&
      Number.isFinite(given.perMinute);
    return isRead ? given : firstChoices;
  } catch {
    return firstChoices;
  }
}

const logOf = remembered(readLog);
const choicesOf = remembered(readChoices);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  // Another page of this device writes to the same log.
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/** Writes one tap, at once: a page closed the next moment has lost nothing. */
export function tap(kind: CodeKind): void {
  write(logName, JSON.stringify(record(logOf(readRaw(logName)), { kind, at: Date.now() })));
}

/** Erases the log of this device. */
export function eraseCode(): void {
  write(logName, '');
}

export function choose(changed: Partial<CodeChoices>): void {
  write(choicesName, JSON.stringify({ ...choicesOf(readRaw(choicesName)), ...changed }));
}

/** The log and the choices as this device keeps them; they are read again from there, never from memory. */
export function useKeptCode() {
  const log: readonly CodeEvent[] = logOf(useSyncExternalStore(listen, () => readRaw(logName)));
  const choices = choicesOf(useSyncExternalStore(listen, () => readRaw(choicesName)));
  return { log, choices, isKept: !unwritten.has(logName) };
}
