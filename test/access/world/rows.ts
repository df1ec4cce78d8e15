import { stableNumber, stableUuid } from './persons.ts';

/** A value that PostgreSQL computes. */
export interface Expression {
  sql: string;
}
export const sql = (text: string): Expression => ({ sql: text });

export type Value =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | Expression
  | Record<string, unknown>;

export interface SeedRow {
  table: string;
  label: string;
  key: string | number;
  columns: Readonly<Record<string, Value>>;
}

/** A statement between two rows, where a trigger has to be helped or undone. */
export interface SeedStatement {
  statement: string;
}

export type Seed = SeedRow | SeedStatement;

const numberKeyed = new Set([
  'Digital Medicine',
  'edn_items',
  'starting_situations',
  'therapeutic_classes',
  'item_situation_relations',
  'item_therapeutic_relations',
  'user_favorite_flashcards',
]);

/** Column that identifies a row of a table. */
export function keyColumnOf(table: string): string {
  if (table === 'member_cards') return 'user_id';
  if (table === 'saved_protocol_notes') return 'saved_id';
  return table === 'micro_gestures' || table === 'help_lines' ? 'slug' : 'id';
}

/** Key of the row that the world calls by this label. */
export function keyOf(table: string, label: string): string | number {
  // A note has the key of what it is on.
  if (table === 'saved_protocol_notes') return keyOf('urgegpt_protocols', label);
  if (keyColumnOf(table) === 'slug') return `access-${label.toLowerCase()}`;
  return numberKeyed.has(table) ? stableNumber(`${table} ${label}`) : stableUuid(`${table} ${label}`);
}

/** One row of the world. */
export function row(table: string, label: string, columns: Record<string, Value>): SeedRow {
  return { table, label, key: keyOf(table, label), columns };
}
