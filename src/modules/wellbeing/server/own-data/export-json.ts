import type { Piece } from './read-own-data.ts';

/** The export for machines: one JSON document, written as it is read. */
export async function* toJson(pieces: AsyncIterable<Piece>, exportedAt: string): AsyncGenerator<string> {
  yield `{"format":"hygie-wellbeing","version":1,"exportedAt":${JSON.stringify(exportedAt)},"tables":{`;
  let isWithin = false;
  let hasRows = false;
  for await (const { table, isFirst, rows } of pieces) {
    if (isFirst) {
      yield `${isWithin ? '],\n' : '\n'}${JSON.stringify(table)}:[`;
      hasRows = false;
    }
    isWithin = true;
    for (const row of rows) {
      yield `${hasRows ? ',\n' : '\n'}${JSON.stringify(row)}`;
      hasRows = true;
    }
  }
  yield `${isWithin ? ']' : ''}\n}}\n`;
}
