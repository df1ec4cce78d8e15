import { useMutation } from '@tanstack/react-query';
import type { Shift } from '#modules/wellbeing/contract/shift.ts';
import {
  type CalendarLine,
  CalendarReading,
  calendarReadingUrl,
  type ShiftImport,
  ShiftImportAnswer,
  shiftImportUrl,
} from '#modules/wellbeing/contract/shift-import.ts';
import { request } from '#web/shared/api/request.ts';
import { useChange } from '../rituals.ts';

const ownTimeZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Has a calendar read; nothing of it is kept. */
export const useReadCalendar = () =>
  useMutation({
    mutationFn: (content: string) =>
      request(calendarReadingUrl, {
        method: 'POST',
        query: { time_zone: ownTimeZone() },
        text: { type: 'text/calendar', content },
        answer: CalendarReading,
      }),
  });

export const useImportShifts = () =>
  useChange((shifts: ShiftImport['shifts']) =>
    request(shiftImportUrl, { method: 'POST', body: { shifts }, answer: ShiftImportAnswer }),
  );

/** One line as the person corrects it; `none` is left out. */
export interface DraftLine {
  line: CalendarLine;
  choice: Shift['kind'] | 'none';
  /** As a field for a local date and time holds them. */
  start: string;
  end: string;
}

const two = (value: number) => String(value).padStart(2, '0');

function localField(instant: string): string {
  const at = new Date(instant);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What is proposed: what was recognised and is new. A shift of whole days waits for its hours. */
export function draftOf(line: CalendarLine): DraftLine {
  const isProposed = !line.isKnown && !(line.isAllDay && line.kind === 'garde');
  return {
    line,
    choice: (isProposed && line.kind) || 'none',
    start: localField(line.starts_at),
    end: localField(line.ends_at),
  };
}

const hourMs = 3_600_000;
const longestHours = { garde: 72, repos: 72, conges: 366 * 24 } as const;

/** Whether a line could be kept as it stands. */
export function isPossible({ choice, start, end }: DraftLine): boolean {
  if (choice === 'none') return true;
  const lengthMs = Date.parse(end) - Date.parse(start);
  return lengthMs > 0 && lengthMs <= longestHours[choice] * hourMs;
}

/** An untouched time keeps its own instant: the second two o’clock of an autumn night is not the first. */
const instantOf = (field: string, own: string) =>
  field === localField(own) ? own : new Date(field).toISOString();

/** What is sent: the chosen lines. */
export function chosenShifts(drafts: readonly DraftLine[]): ShiftImport['shifts'] {
  return drafts.flatMap(({ choice, line, start, end }) =>
    choice === 'none'
      ? []
      : [
          {
            kind: choice,
            starts_at: instantOf(start, line.starts_at),
            ends_at: instantOf(end, line.ends_at),
          },
        ],
  );
}
