import { describe, expect, it } from 'vitest';
import { readMarkdown } from './markdown.ts';

const text = (words: string) => ({ kind: 'text', text: words });

describe('reads', () => {
  it('headings, lists, quotes and paragraphs with their line breaks', () => {
    expect(readMarkdown('# Garde\nligne 1\nligne 2\n\n- un\n- deux\n1. trois\n> dit-elle')).toEqual([
      { kind: 'heading', level: 1, children: [text('Garde')] },
      { kind: 'paragraph', lines: [[text('ligne 1')], [text('ligne 2')]] },
      { kind: 'list', isOrdered: false, items: [[text('un')], [text('deux')]] },
      { kind: 'list', isOrdered: true, items: [[text('trois')]] },
      { kind: 'quote', lines: [[text('dit-elle')]] },
    ]);
  });

  it('bold, italics and links, one inside the other', () => {
    expect(readMarkdown('**très _dur_** [ici](https://example.org/a?b=1)')).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            { kind: 'strong', children: [text('très '), { kind: 'emphasis', children: [text('dur')] }] },
            text(' '),
            { kind: 'link', address: 'https://example.org/a?b=1', children: [text('ici')] },
          ],
        ],
      },
    ]);
  });
});

describe('leaves as the text it is', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[ici](javascript:alert(1))',
    '[ici](data:text/html,x)',
    '[ici](http://example.org)',
    '[ici](//example.org)',
    '[ici](https://example.org" onclick="x)',
    '![image](x)',
    'snake_case_name',
    '2 * 3 * 4',
    '#sans-espace',
  ])('%s', (words) => {
    expect(readMarkdown(words)).toEqual([{ kind: 'paragraph', lines: [[text(words)]] }]);
  });
});

it.each([
  ['stars', '*'.repeat(20_000)],
  ['brackets', '['.repeat(20_000)],
  ['bold after bold', '**a** '.repeat(3_300)],
  ['quotes', '> '.repeat(10_000)],
])('reads 20,000 characters of %s at once', (_name, words) => {
  const startedAt = performance.now();
  readMarkdown(words);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
