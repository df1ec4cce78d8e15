import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../../', import.meta.url));
const sheetImport = /import '(@mantine\/core\/styles\/[A-Za-z-]+\.css)';/g;
const { resolve } = createRequire(import.meta.url);

const sheets = new Set(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .flatMap((file) => [...readFileSync(`${source}${file}`, 'utf8').matchAll(sheetImport)])
    .map(([, sheet = '']) => sheet),
);
const ours = readFileSync(new URL('./mantine-variables.css', import.meta.url), 'utf8');
const declared = new Set([...ours.matchAll(/(--mantine-[\w-]+):/g)].map(([, name]) => name));

describe('our variables for Mantine', () => {
  it('serve the sheets that are really imported', () => {
    expect([...sheets]).toContain('@mantine/core/styles/Input.css');
  });

  it.each([...sheets])('declare all that %s reads', (sheet) => {
    const read = [...readFileSync(resolve(sheet), 'utf8').matchAll(/var\((--mantine-[\w-]+)\)/g)];
    const missing = new Set(read.map(([, name]) => name).filter((name) => !declared.has(name)));
    expect([...missing]).toEqual([]);
  });
});
