import { z } from 'zod';

/** What the database announces of a changed row: where it is and whom it concerns, never what it says. */
export const AnnouncedChange = z.object({
  table: z.string(),
  id: z.union([z.string(), z.number()]),
  op: z.enum(['insert', 'update', 'delete']),
  /** Persons that the row itself names. */
  persons: z.array(z.string()),
  /** The row that decides who sees this one, when it is another. */
  parent: z.tuple([z.string(), z.union([z.string(), z.number()])]).nullable(),
});
export type AnnouncedChange = z.infer<typeof AnnouncedChange>;

/** What a client receives. */
export interface LiveChange {
  table: string;
  id: string | number;
  op: AnnouncedChange['op'];
}

/** Reads a payload of channel `hygie_changes`; undefined when it is not one (another program may notify too). */
export function readAnnouncement(payload: string): AnnouncedChange | undefined {
  try {
    return AnnouncedChange.parse(JSON.parse(payload));
  } catch {
    return undefined;
  }
}
