import type { DatabaseFacts } from './database-facts.ts';
import { commentFields, parseTableComment, tableName, withFrenchSpaces } from './table-comment.ts';

/** The data map a data protection officer asks for: one line for each table. */
export function renderDataMapPage(facts: DatabaseFacts): string {
  const lines = facts.tables.map((table) => {
    const said = parseTableComment(table.comment);
    const cells = commentFields.map((field) => withFrenchSpaces((said[field] ?? '').replaceAll('|', '\\|')));
    return `| ${tableName(table).replaceAll('"', '')} | ${cells.join(' | ')} |`;
  });
  return `${[
    '# Carte des données',
    '',
    withFrenchSpaces(
      'Page écrite par `npm run schema` à partir des commentaires de la base : ne pas la modifier à la main. ' +
        'La base légale est celle que le projet propose ; le responsable de traitement la confirme.',
    ),
    '',
    `| Table | ${commentFields.join(' | ')} |`,
    `| ${['Table', ...commentFields].map(() => '---').join(' | ')} |`,
    ...lines,
  ].join('\n')}\n`;
}
