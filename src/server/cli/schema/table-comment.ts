import type { DatabaseFacts, TableFacts } from './database-facts.ts';

/** The four things each table's comment must say, in this order. */
export const commentFields = ['But', 'Base légale', 'Qui voit', 'Conservation'] as const;
export type CommentField = (typeof commentFields)[number];
export type TableComment = Readonly<Record<CommentField, string>>;

/** Parses lines `But : …`, `Base légale : …` and so on; what is missing is absent. */
export function parseTableComment(comment: string | null): Partial<TableComment> {
  const said: Partial<Record<CommentField, string>> = {};
  for (const line of comment?.split('\n') ?? []) {
    const field = commentFields.find((name) => line.startsWith(`${name} : `));
    if (field) said[field] = line.slice(field.length + 3).trim();
  }
  return said;
}

/** The full name, as one writes it in SQL. */
export function tableName(table: Pick<TableFacts, 'schema' | 'name'>): string {
  const name = /^[a-z_][a-z0-9_]*$/.test(table.name) ? table.name : `"${table.name}"`;
  return table.schema === 'public' ? name : `${table.schema}.${name}`;
}

/** One sentence for each table and column that says too little of itself. Empty when all is documented. */
export function findUndocumented(facts: DatabaseFacts): string[] {
  const lacks: string[] = [];
  for (const table of facts.tables) {
    const said = parseTableComment(table.comment);
    for (const field of commentFields) {
      if (!said[field]) lacks.push(`${tableName(table)}: its comment has no line “${field} : …”`);
    }
    for (const column of table.columns) {
      if (!column.comment?.trim()) lacks.push(`${tableName(table)}.${column.name}: no comment`);
    }
  }
  for (const enumeration of facts.enumerations) {
    if (!enumeration.comment?.trim()) lacks.push(`enumeration ${enumeration.name}: no comment`);
  }
  return lacks;
}

/** French typography for text that comes from SQL, where plain spaces are typed. */
export function withFrenchSpaces(text: string): string {
  return text.replace(/ ([:;!?»])/g, '\u00A0$1').replace(/« /g, '«\u00A0');
}
