/**
 * Licences under which code may come with an MIT project that people run, change and pass on. MPL-2.0 binds its own
 * files only, and we change none of them; CC-BY-4.0 and OFL-1.1 are for data and fonts.
 */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Unlicense',
]);

/** Whether an SPDX expression leaves us a choice that is allowed: one of an OR, each of an AND. */
export function isAllowed(expression: string): boolean {
  const bare = expression.replace(/[()]/g, ' ').trim();
  return bare
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((name) => allowed.has(name.trim())));
}

/** What a package.json may say of its licence, in its present or its older ways. */
export interface LicensedPackage {
  license?: string | { type?: string };
  licenses?: { type?: string }[];
}

export function licenceOf({ license, licenses }: LicensedPackage): string {
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type ?? '').join(' OR ') ?? 'none';
}
