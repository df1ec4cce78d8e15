import { type Person, persons } from '../world/persons.ts';

/** Who asks over HTTP. */
export type Visitor = 'anonymous' | Person;
export const visitors: readonly Visitor[] = ['anonymous', ...persons];

export type Statuses = Readonly<Record<Visitor, number>>;

/** Signed-in persons get `otherwise` unless named; a visitor 401 unless named. */
export function answers(otherwise: number, rules: Partial<Record<Visitor, number>> = {}): Statuses {
  return Object.fromEntries(
    visitors.map((visitor) => [visitor, rules[visitor] ?? (visitor === 'anonymous' ? 401 : otherwise)]),
  ) as Statuses;
}

/** One request with a body, and what each visitor gets. */
export interface Write {
  /** Label of the row, for an update. */
  row?: string;
  body: Record<string, unknown>;
  statuses: Statuses;
}

/** What HTTP adds to the declared access of one table. Reading is derived from what the matrix says is visible. */
export interface HttpAccess {
  table: string;
  creates?: readonly Write[];
  updates?: readonly Write[];
  /** Rows whose deletion is neither "done" nor "not yours": by label and visitor. */
  deletes?: Readonly<Record<string, Partial<Record<Visitor, number>>>>;
}
