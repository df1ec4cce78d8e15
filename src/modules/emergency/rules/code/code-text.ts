import { durationsAt } from './code-clock.ts';
import { type CodeEvent, type CodeKind, standing } from './code-log.ts';
import { replay } from './code-state.ts';

/** `4:07`, and `61:00` past the hour: minutes are what is handed over. */
export function minutes(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What stands of a log, a line each: time of day, time since the start, what was done. */
export function codeText(
  log: readonly CodeEvent[],
  name: (kind: CodeKind) => string,
  timeOfDay: (at: number) => string,
): string {
  const events = standing(log);
  const begun = events[0]?.at ?? 0;
  return events
    .map(({ kind, at, text }) => {
      const words = text ? `${name(kind)} : ${text}` : name(kind);
      return `${timeOfDay(at)}  +${minutes(at - begun)}  ${words}\n`;
    })
    .join('');
}

/**
 * The whole log, undone events included, with what it amounts to.
 *
 * @param protocol null when none was at hand
 */
export function codeJson(
  log: readonly CodeEvent[],
  protocol: { slug: string; version: number } | null,
): string {
  const state = replay(log);
  const { totalMs, compressedMs, pausedMs } = durationsAt(state, log.at(-1)?.at ?? 0);
  const { shocks, adrenalines, amiodarones } = state;
  return JSON.stringify(
    {
      protocol,
      summary: { shocks, adrenalines, amiodarones, totalMs, compressedMs, pausedMs },
      log: log.map(({ at, ...rest }) => ({ at: new Date(at).toISOString(), ...rest })),
    },
    null,
    2,
  );
}
