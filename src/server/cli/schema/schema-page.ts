import type { ColumnFacts, DatabaseFacts, RelationFacts, TableFacts } from './database-facts.ts';
import { parseTableComment, tableName, withFrenchSpaces } from './table-comment.ts';

/** Which module owns a table (`schema.name`), in the order in which the page shows the modules. */
export type ModuleOfTable = ReadonlyMap<string, string>;

const deletions: Record<RelationFacts['onDelete'], string> = {
  cascade: 'efface la ligne',
  'set null': 'vide la colonne',
  restrict: 'refusé tant que la ligne existe',
  'no action': 'refusé tant que la ligne existe',
  'set default': 'remet la valeur par défaut',
};

const cell = (text: string) => withFrenchSpaces(text.replaceAll('|', '\\|').replaceAll('\n', ' '));

function columnLine(column: ColumnFacts): string {
  const defaultValue =
    column.defaultValue === 'identity'
      ? 'numéro suivant'
      : column.defaultValue && `\`${column.defaultValue}\``;
  return `| **${column.name}** | ${column.type} | ${column.isRequired ? 'oui' : 'non'} | ${cell(defaultValue ?? '')} | ${cell(column.comment ?? '')} |`;
}

function relationLine(relation: RelationFacts): string {
  const target = `${relation.target}.${relation.targetColumns.join(', ')}`;
  return `- \`${relation.columns.join(', ')}\` → \`${target}\` (effacement de la cible\u00A0: ${deletions[relation.onDelete]})`;
}

function tableSection(table: TableFacts): string {
  const said = parseTableComment(table.comment);
  const lines = [
    `### ${tableName(table).replaceAll('"', '')}`,
    '',
    ...Object.entries(said).map(([field, text]) => withFrenchSpaces(`- **${field}** : ${text}`)),
    '',
    '| Colonne | Type | Obligatoire | Par défaut | Sens |',
    '| --- | --- | --- | --- | --- |',
    ...table.columns.map(columnLine),
  ];
  if (table.relations.length > 0)
    lines.push('', 'Relations\u00A0:', '', ...table.relations.map(relationLine));
  if (table.uniqueKeys.length > 0) {
    const keys = table.uniqueKeys.map((columns) => `\`${columns.join(', ')}\``);
    lines.push('', `Unique\u00A0: ${keys.join('\u00A0; ')}.`);
  }
  return lines.join('\n');
}

/**
 * The founding document's page, from the database as it is: every table by module, columns, relations, enumerations.
 */
export function renderSchemaPage(facts: DatabaseFacts, moduleOfTable: ModuleOfTable): string {
  const modules = [...new Set(moduleOfTable.values())];
  const sections = modules.map((module) => {
    const tables = facts.tables.filter(
      (table) => moduleOfTable.get(`${table.schema}.${table.name}`) === module,
    );
    return [`## ${module}`, ...tables.map(tableSection)].join('\n\n');
  });
  const enumerations = facts.enumerations.map(({ name, comment, values }) => {
    const list = values.map((value) => `\`${value}\``).join(', ');
    return withFrenchSpaces(`- **${name}** : ${list}. ${comment ?? ''}`);
  });
  return `${[
    '# Schéma de la base',
    withFrenchSpaces(
      'Page écrite par `npm run schema` à partir des commentaires de la base : ne pas la modifier à la main. ' +
        `Elle décrit ${facts.tables.length} tables et ${facts.enumerations.length} énumération. ` +
        'La carte des données (base légale, conservation) est dans [data-map.md](data-map.md).',
    ),
    ...sections,
    '## Énumérations',
    enumerations.join('\n'),
  ].join('\n\n')}\n`;
}
