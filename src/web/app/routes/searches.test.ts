import { describe, expect, it } from 'vitest';
import { historySearch, itemsSearch, linkSearch, nextSearch } from './searches.ts';

describe('nextSearch', () => {
  it('leads back to a page of ours', () => {
    expect(nextSearch({ suite: '/bien-etre/historique?vue=jour' })).toEqual({
      suite: '/bien-etre/historique?vue=jour',
    });
  });

  it.each(['https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)', 3, undefined])(
    'never leads to %s',
    (suite) => expect(nextSearch({ suite })).toEqual({}),
  );
});

it('keeps a token and nothing longer than one', () => {
  expect(linkSearch({ token: 'abc' })).toEqual({ token: 'abc' });
  expect(linkSearch({ token: 'a'.repeat(501) })).toEqual({});
});

it('shows the usual view for one that does not exist', () => {
  expect(historySearch({ vue: 'jour' })).toMatchObject({ vue: 'jour' });
  expect(historySearch({ vue: 'siecle' })).toMatchObject({ vue: undefined });
});

it('keeps a day that exists and the name of an instrument, and drops the rest', () => {
  expect(historySearch({ jour: '2026-02-28', avec: 'SAM' })).toMatchObject({
    jour: '2026-02-28',
    avec: 'SAM',
  });
  for (const jour of ['2026-02-30', '2026-13-01', '1900-01-01', 'hier', 20260228])
    expect(historySearch({ jour })).toMatchObject({ jour: undefined });
  expect(historySearch({ avec: '<b>' })).toMatchObject({ avec: undefined });
});

it('takes a number typed as a word to search, and only units that exist', () => {
  expect(itemsSearch({ q: 339, unite: '8' })).toMatchObject({ q: '339', unite: 8 });
  expect(itemsSearch({ unite: 12 })).toMatchObject({ unite: undefined });
});
