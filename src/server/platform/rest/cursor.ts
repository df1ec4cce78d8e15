import { z } from 'zod';
import { Problem } from '../http/problem.ts';

const Position = z.tuple([z.union([z.string(), z.number(), z.boolean()]), z.union([z.string(), z.number()])]);

/** Where a page ended: the value it is ordered by, then the key that settles ties. */
export type Position = z.infer<typeof Position>;

/** A position as a client carries it: opaque, safe in a URL. */
export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** @throws Problem `invalid` on `after` when it is not one of our cursors */
export function decodeCursor(cursor: string): Position {
  const text = Buffer.from(cursor, 'base64url').toString();
  try {
    return Position.parse(JSON.parse(text));
  } catch {
    throw new Problem('invalid', {
      errors: [
        { path: 'after', message: 'Ce curseur n’est pas lisible.', accepted: 'le nextCursor d’une page' },
      ],
    });
  }
}
