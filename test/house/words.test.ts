import { describe, expect, test } from 'vitest';
import { listTrackedFiles, readTracked } from './tracked-files.ts';
import { compareWords, listSlips, type Words } from './words.ts';

const french = listTrackedFiles().filter((path) => /^src\/.*(^|\/|\.)fr\.json$/.test(path));

test('there are words to check', () => {
  expect(french.length).toBeGreaterThanOrEqual(4);
});

describe.each(french)('%s', (path) => {
  const read = (file: string) => JSON.parse(readTracked(file)) as Words;
  const english = path.replace(/fr\.json$/, 'en.json');

  test('says the same things in English', () => {
    expect(compareWords(read(path), read(english))).toEqual([]);
  });

  test('is typeset as French', () => {
    expect(listSlips(read(path))).toEqual([]);
  });
});

describe('a gap is seen', () => {
  test.each<[Words, Words, string]>([
    [{ a: 'un' }, {}, 'a: missing in English'],
    [{}, { a: 'one' }, 'a: missing in French'],
    [{ a: { b: 'un' } }, { a: { b: '' } }, 'a.b: empty in English'],
    [{ a: ' ' }, { a: 'one' }, 'a: empty in French'],
    [{ a: 'dans {{days}} jours' }, { a: 'in {{day}} days' }, 'a: other placeholders in English'],
    [{ a: ['un', 'deux'] }, { a: ['one'] }, 'a.1: missing in English'],
  ])('%o against %o', (fr, en, says) => {
    expect(compareWords(fr, en)).toEqual([says]);
  });

  test('plural forms may differ: French has three, English two', () => {
    const fr = { day_one: '{{count}} jour', day_many: '{{count}} de jours', day_other: '{{count}} jours' };
    const en = { day_one: '{{count}} day', day_other: '{{count}} days' };
    expect(compareWords(fr, en)).toEqual([]);
  });

  test.each([
    ['Vraiment ?', 'a: a plain space before ?'],
    ['Vraiment?', 'a: no space before ?'],
    ['le "mot"', 'a: straight quotation marks'],
    ['« mot »', 'a: a plain space inside « »'],
    ["l'énergie", 'a: a straight apostrophe'],
  ])('%s', (text, says) => {
    expect(listSlips({ a: text })).toEqual([says]);
  });

  test.each(['Vraiment\u00a0?', '«\u00a0mot\u00a0»', 'l’énergie', 'à 12:30', 'https://exemple.fr/?a=1'])(
    'lets through %s',
    (text) => {
      expect(listSlips({ a: text })).toEqual([]);
    },
  );
});
