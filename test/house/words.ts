/** A locale file: sentences by key, grouped at will. */
export interface Words {
  [key: string]: string | Words | (string | Words)[];
}

function flatten(words: Words | (string | Words)[], prefix = ''): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

const pluralForm = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(pluralForm, '');

const placeholders = (text: string) => [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].sort().join();

/** What one language says and the other does not, a line each. Plural forms count as one: languages differ in them. */
export function compareWords(french: Words, english: Words): string[] {
  const fr = flatten(french);
  const en = flatten(english);
  const missing = (from: [string, string][], to: [string, string][], language: string) => {
    const known = new Set(to.map(([key]) => stem(key)));
    const absent = from.map(([key]) => stem(key)).filter((key) => !known.has(key));
    return [...new Set(absent)].map((key) => `${key}: missing in ${language}`);
  };
  const empty = (words: [string, string][], language: string) =>
    words.filter(([, text]) => text.trim() === '').map(([key]) => `${key}: empty in ${language}`);
  const byKey = new Map(en);
  const different = fr
    .filter(([key, text]) => {
      const other = byKey.get(key);
      // A plural form may leave its number out ("un jour").
      return other !== undefined && !pluralForm.test(key) && placeholders(text) !== placeholders(other);
    })
    .map(([key]) => `${key}: other placeholders in English`);
  return [
    ...missing(fr, en, 'English'),
    ...missing(en, fr, 'French'),
    ...empty(fr, 'French'),
    ...empty(en, 'English'),
    ...different,
  ];
}

const slips: [says: string, pattern: RegExp][] = [
  ['a plain space before $', / ([;:!?])(?=\s|$|»|\u00a0)/],
  ['no space before $', /[\p{L}\p{N})»}]([;!?])(?=\s|$|\u00a0)/u],
  ['straight quotation marks', /"/],
  ['a plain space inside « »', /« | »/],
  ['a straight apostrophe', /\p{L}'\p{L}/u],
];

/** Where French typography slips, a line each. */
export function listSlips(french: Words): string[] {
  return flatten(french).flatMap(([key, text]) =>
    slips.flatMap(([says, pattern]) => {
      const found = pattern.exec(text);
      return found ? [`${key}: ${says.replace('$', found[1] ?? '')}`] : [];
    }),
  );
}
