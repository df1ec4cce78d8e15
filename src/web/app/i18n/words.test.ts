import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const modulesFolder = new URL('../../../modules/', import.meta.url);

interface Words {
  [key: string]: string | Words;
}

function read(address: URL): Words {
  return JSON.parse(readFileSync(address, 'utf8')) as Words;
}

function sentencesOf(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[here, value] as [string, string]] : sentencesOf(value, here);
  });
}

function namesIn(folder: URL): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const folders = namesIn(modulesFolder)
  .flatMap((module) => {
    const web = new URL(`${module}/web/`, modulesFolder);
    const rooms = namesIn(web).map((room) => ({ name: `${module}/${room}`, at: new URL(`${room}/`, web) }));
    return [{ name: module, at: web }, ...rooms];
  })
  .filter(({ at }) => namesIn(at).includes('fr.json'));
const catalogues = [{ name: 'shell', at: new URL('../', import.meta.url) }, ...folders].map(
  ({ name, at }) => ({
    name,
    fr: sentencesOf(read(new URL('fr.json', at))),
    en: sentencesOf(read(new URL('en.json', at))),
  }),
);

const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

// A straight apostrophe, or an ordinary space where French wants one that does not break.
const typographicFault = /'|[ \u202f][:;!?»]|« |\S[!?;»](?<=[^\u00a0\u202f!?…][!?;»])/;

it('finds the words of the shell and of every module that has screens', () => {
  expect(catalogues.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['shell', 'accounts', 'study', 'wellbeing']),
  );
});

it('knows a typographic fault when it sees one', () => {
  expect("Besoin d'aide").toMatch(typographicFault);
  expect('Ça va ?').toMatch(typographicFault);
  expect('Ça va?').toMatch(typographicFault);
  expect('Ça va\u00a0?').not.toMatch(typographicFault);
});

describe.each(catalogues)('$name', ({ fr, en }) => {
  it('says in English everything it says in French, and nothing more', () => {
    expect(en.map(([key]) => key)).toEqual(fr.map(([key]) => key));
  });

  it('fills the same blanks in both languages', () => {
    const english = new Map(en);
    const different = fr.filter(
      ([key, sentence]) => placeholders(sentence).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('leaves no sentence empty', () => {
    expect([...fr, ...en].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });

  it('writes French as French is written', () => {
    expect(fr.filter(([, sentence]) => typographicFault.test(sentence))).toEqual([]);
  });
});
