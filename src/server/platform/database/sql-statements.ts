// What may open a stretch in which a semicolon ends nothing: comments, quoted texts and names, dollar quotes.
const opening =
  /--|\/\*|'|"|\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|;|\b(?:begin\s+atomic|case|end)\b/giu;

function endOfBlockComment(sql: string, from: number): number {
  const marks = /\/\*|\*\//g;
  marks.lastIndex = from;
  let depth = 1;
  for (let mark = marks.exec(sql); mark; mark = marks.exec(sql)) {
    depth += mark[0] === '/*' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return sql.length;
}

function endOfQuote(sql: string, from: number, quote: string, hasEscapes: boolean): number {
  for (let at = from; at < sql.length; at += 1) {
    if (hasEscapes && sql[at] === '\\') at += 1;
    else if (sql[at] === quote) {
      if (sql[at + 1] !== quote) return at + 1;
      at += 1;
    }
  }
  return sql.length;
}

function endOfStretch(sql: string, at: number, mark: string): number {
  const from = at + mark.length;
  if (mark === '/*') return endOfBlockComment(sql, from);
  if (mark === "'") return endOfQuote(sql, from, "'", /(?:^|\W)e$/i.test(sql.slice(Math.max(0, at - 2), at)));
  if (mark === '"') return endOfQuote(sql, from, '"', false);
  const end = sql.indexOf(mark === '--' ? '\n' : mark, from);
  return end < 0 ? sql.length : end + (mark === '--' ? 1 : mark.length);
}

/**
 * Splits a migration into its statements, the way the Supabase command line records them: each with the comments
 * before it, without the semicolon that ends it.
 */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let start = 0;
  let atomicDepth = 0;
  opening.lastIndex = 0;
  for (let found = opening.exec(sql); found; found = opening.exec(sql)) {
    const mark = found[0].toLowerCase();
    if (mark.startsWith('begin') || (mark === 'case' && atomicDepth > 0)) atomicDepth += 1;
    else if (mark === 'end') atomicDepth = Math.max(0, atomicDepth - 1);
    else if (mark === 'case') continue;
    else if (mark === ';') {
      if (atomicDepth > 0) continue;
      statements.push(sql.slice(start, found.index));
      start = opening.lastIndex;
    } else opening.lastIndex = endOfStretch(sql, found.index, mark);
  }
  statements.push(sql.slice(start));
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '');
}
