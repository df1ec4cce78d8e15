import en from './export-page.en.json' with { type: 'json' };
import fr from './export-page.fr.json' with { type: 'json' };
import type { OwnRow } from './own-data.queries.ts';
import type { Piece } from './read-own-data.ts';

interface Words {
  title: string;
  madeOn: string;
  nothing: string;
  sealed: string;
  yes: string;
  no: string;
  tables: Readonly<Record<string, string>>;
  columns: Readonly<Record<string, string>>;
}
const words: Record<'fr' | 'en', Words> = { fr, en };

export interface PageFor {
  language: 'fr' | 'en';
  timeZone: string;
  exportedAt: string;
}

// Identifiers say nothing to a person; they are in the JSON.
const unsaid = new Set(['id', 'user_id', 'file_id', 'sha256', 'sound_base64']);
const isInstant = (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(text);

const asText = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const style = `body{font:1rem/1.6 system-ui,sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid #bbb;padding:.75rem 0}dl{display:grid;grid-template-columns:minmax(6rem,12rem) 1fr;gap:.25rem 1rem;margin:0}
dt{color:#555}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){body{background:#161616;color:#eee}dt{color:#aaa}}`;

function writerOf({ language, timeZone }: PageFor) {
  const said = words[language];
  const dates = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-FR', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  });
  const label = (column: string) => said.columns[column] ?? column;
  const value = (given: unknown): string => {
    if (typeof given === 'boolean') return given ? said.yes : said.no;
    if (typeof given === 'string') return isInstant(given) ? dates.format(new Date(given)) : given;
    if (Array.isArray(given)) return given.map(value).join(', ');
    if (typeof given !== 'object' || given === null) return String(given);
    if ('ciphertext' in given) return said.sealed;
    return Object.entries(given)
      .filter(([, inner]) => inner !== null)
      .map(([name, inner]) => `${label(name)}\u00a0: ${value(inner)}`)
      .join(' · ');
  };
  const isEmpty = (given: unknown) =>
    given === null || given === '' || (Array.isArray(given) && given.length === 0);
  const sound = ({ media_type, sound_base64 }: OwnRow) =>
    typeof sound_base64 === 'string'
      ? `<audio controls src="data:${asText(String(media_type))};base64,${asText(sound_base64)}"></audio>`
      : '';
  const article = (row: OwnRow) =>
    `<article><dl>${Object.entries(row)
      .filter(([column, given]) => !unsaid.has(column) && !isEmpty(given))
      .map(([column, given]) => `<dt>${asText(label(column))}</dt><dd>${asText(value(given))}</dd>`)
      .join('')}</dl>${sound(row)}</article>\n`;
  return { said, dates, article };
}

/** The export for the person: one page that any browser opens, without a script or anything from elsewhere. */
export async function* toPage(pieces: AsyncIterable<Piece>, page: PageFor): AsyncGenerator<string> {
  const { said, dates, article } = writerOf(page);
  const { language, exportedAt } = page;
  yield `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${asText(said.title)}</title>` +
    `<style>${style}</style></head><body><h1>${asText(said.title)}</h1>` +
    `<p>${asText(said.madeOn.replace('{{when}}', dates.format(new Date(exportedAt))))}</p>\n`;
  for await (const { table, isFirst, rows } of pieces) {
    if (isFirst) yield `<h2>${asText(said.tables[table] ?? table)}</h2>\n`;
    if (isFirst && rows.length === 0) yield `<p>${asText(said.nothing)}</p>\n`;
    for (const row of rows) yield article(row);
  }
  yield '</body></html>\n';
}
