import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findLiteralText } from './literal-text.ts';

const source = fileURLToPath(new URL('../../../', import.meta.url));
const screens = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx') && !file.includes('testing/'),
);

describe('findLiteralText', () => {
  it.each([
    ['text', '<p>Bonjour</p>'],
    ['a string in braces', "<p>{'Bonjour'}</p>"],
    ['a condition', "<p>{isOn ? 'oui' : 'non'}</p>"],
    ['a spoken attribute', '<button aria-label="Fermer" />'],
    ['a template', '<p>{`Il reste du temps`}</p>'],
  ])('sees %s', (_, jsx) => {
    expect(findLiteralText('screen.tsx', `const screen = ${jsx};`)).not.toEqual([]);
  });

  it('lets names, numbers and drawings be', () => {
    const jsx = '<a className="card" href="/x" data-room="study">{t("key")} · {count}<path d="M1 2" /></a>';
    expect(findLiteralText('screen.tsx', `const screen = ${jsx};`)).toEqual([]);
  });
});

it('reads every screen', () => {
  expect(screens.length).toBeGreaterThan(40);
});

it.each(screens)('%s says nothing outside the locale files', (file) => {
  expect(findLiteralText(file, readFileSync(`${source}${file}`, 'utf8'))).toEqual([]);
});
