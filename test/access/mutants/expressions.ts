import { idOf } from '../world/persons.ts';

/** A changed expression and what was done to it. */
export interface ChangedExpression {
  change: string;
  expression: string;
}

const caller = '( SELECT auth.uid() AS uid)';
const appRoles = ['student', 'clinician', 'teacher', 'moderator', 'admin'];

function replaceAt(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** Start and end of what stands between each pair of parentheses, and of the whole. */
function groupsOf(text: string): [number, number][] {
  const open: number[] = [];
  const groups: [number, number][] = [[0, text.length]];
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') open.push(index + 1);
    else if (text[index] === ')') groups.push([open.pop() ?? 0, index]);
  }
  return groups;
}

/** Where a word stands outside all parentheses of `text`. */
function positionsOutside(text: string, word: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    else if (text[index] === ')') depth -= 1;
    else if (depth === 0 && text.startsWith(word, index)) found.push(index);
  }
  return found;
}

/** Each operand of an AND made true, each operand of an OR made false: the policy without that clause. */
export function withoutEachClause(text: string): ChangedExpression[] {
  return groupsOf(text).flatMap(([start, end]) =>
    [' AND ', ' OR '].flatMap((word) => {
      const inside = text.slice(start, end);
      const cuts = positionsOutside(inside, word);
      if (cuts.length === 0) return [];
      const bounds = [-word.length, ...cuts, inside.length];
      return bounds.slice(1).map((to, index) => {
        const from = (bounds[index] ?? 0) + word.length;
        return {
          change: `clause dropped: ${inside.slice(from, to)}`,
          expression: replaceAt(text, start + from, start + to, word === ' AND ' ? 'true' : 'false'),
        };
      });
    }),
  );
}

/** The owner's column replaced by another one that holds a UUID, and the caller by somebody else. */
export function withOwnerSwapped(text: string, uuidColumns: readonly string[]): ChangedExpression[] {
  const changed: ChangedExpression[] = [];
  const comparison = /((?:\w+\.)?)(\w+) (?:=|<>|IS DISTINCT FROM) \( SELECT auth\.uid\(\) AS uid\)/g;
  for (const match of text.matchAll(comparison)) {
    const [, alias = '', column = ''] = match;
    const columns = alias === '' ? uuidColumns : ['id'];
    for (const substitute of columns.filter((name) => name !== column)) {
      const end = match.index + alias.length + column.length;
      changed.push({
        change: `owner swapped: ${alias}${column} → ${alias}${substitute}`,
        expression: replaceAt(text, match.index, end, alias + substitute),
      });
    }
  }
  for (let at = text.indexOf(caller); at >= 0; at = text.indexOf(caller, at + 1)) {
    changed.push({
      change: `caller swapped at ${at}`,
      expression: replaceAt(text, at, at + caller.length, `'${idOf.other}'::uuid`),
    });
  }
  return changed;
}

/** Each list of platform roles with one role less and with one role more. */
export function withRolesChanged(text: string): ChangedExpression[] {
  const changed: ChangedExpression[] = [];
  for (const match of text.matchAll(/account_role\) = ANY \(ARRAY\[([^\]]*)\]/g)) {
    const listed = [...(match[1] ?? '').matchAll(/'(\w+)'/g)].map(([, role]) => String(role));
    const start = match.index + match[0].indexOf('[') + 1;
    const end = match.index + match[0].length - 1;
    for (const role of appRoles) {
      const isListed = listed.includes(role);
      const roles = isListed ? listed.filter((name) => name !== role) : [...listed, role];
      changed.push({
        change: `role ${isListed ? 'removed' : 'added'}: ${role}`,
        expression: replaceAt(text, start, end, roles.map((name) => `'${name}'::text`).join(', ')),
      });
    }
  }
  for (const match of text.matchAll(/account_role\) = '(\w+)'::text/g)) {
    const start = match.index + match[0].indexOf("'");
    for (const role of appRoles.filter((name) => name !== match[1])) {
      changed.push({
        change: `role ${match[1]} → ${role}`,
        expression: replaceAt(text, start, match.index + match[0].length, `'${role}'::text`),
      });
    }
  }
  return changed;
}
