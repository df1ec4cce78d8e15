import pg from 'pg';
import { withOwnerSwapped, withoutEachClause, withRolesChanged } from './expressions.ts';
import type { Policy } from './policies.ts';

/** One weakening or breaking of the rules, as SQL that a rolled back transaction runs. */
export interface Mutant {
  name: string;
  table: string;
  sql: string;
  /** The right that it gives or takes back. */
  grant?: Grant;
  /** The policy that it changes. */
  policy?: Policy;
}

const quote = pg.escapeIdentifier;

function change(
  policy: Policy,
  what: string,
  parts: { using?: string; check?: string; roles?: string[] },
): Mutant {
  const to = parts.roles ? ` to ${parts.roles.join(', ')}` : '';
  const using = parts.using === undefined ? '' : ` using (${parts.using})`;
  const check = parts.check === undefined ? '' : ` with check (${parts.check})`;
  return {
    name: `${policy.name}: ${what}`,
    table: policy.table,
    sql: `alter policy ${quote(policy.name)} on public.${quote(policy.table)}${to}${using}${check}`,
    policy,
  };
}

function dropped(policy: Policy): Mutant {
  const sql = `drop policy ${quote(policy.name)} on public.${quote(policy.table)}`;
  return { name: `${policy.name}: dropped`, table: policy.table, sql, policy };
}

/** PostgreSQL cannot alter a check away: the policy is made again without it. */
function withoutCheck(policy: Policy): Mutant {
  const table = `public.${quote(policy.table)}`;
  return {
    name: `${policy.name}: check removed`,
    table: policy.table,
    sql: `drop policy ${quote(policy.name)} on ${table};
      create policy ${quote(policy.name)} on ${table} for update to ${policy.roles.join(', ')} using (${policy.using})`,
    policy,
  };
}

/** Every mutant of one policy; `grantees` are the roles that hold the policy's command on its table. */
export function mutantsOf(policy: Policy, grantees: readonly string[]): Mutant[] {
  const { using, check, command, uuidColumns } = policy;
  const mutants = [dropped(policy)];
  if (using !== null && using !== 'true') mutants.push(change(policy, 'using (true)', { using: 'true' }));
  if (command === 'INSERT' || command === 'UPDATE') {
    mutants.push(change(policy, 'with check (true)', { check: 'true' }));
  }
  if (command === 'UPDATE' && check !== null) mutants.push(withoutCheck(policy));
  for (const part of ['using', 'check'] as const) {
    const text = policy[part];
    if (text === null) continue;
    const changed = [
      ...withOwnerSwapped(text, uuidColumns),
      ...withoutEachClause(text),
      ...withRolesChanged(text),
    ];
    for (const { change: what, expression } of changed) {
      mutants.push(change(policy, `${part}: ${what}`, { [part]: expression }));
    }
  }
  for (const role of grantees.filter((name) => !policy.roles.includes(name))) {
    mutants.push(change(policy, `given to ${role}`, { roles: [...policy.roles, role] }));
  }
  return mutants;
}

export interface Grant {
  table: string;
  role: string;
  privilege: string;
  /** On the whole table; `false` with `some` when only columns are granted. */
  whole: boolean;
  some: boolean;
}

/** Each right given on the whole table, and each right taken back. */
export function mutantsOfGrants(grants: readonly Grant[]): Mutant[] {
  return grants.flatMap((grant) => {
    const { table, role, privilege, whole, some } = grant;
    const target = `${privilege} on public.${quote(table)}`;
    const made = (verb: string, word: string): Mutant => ({
      name: `${table}: ${verb} ${privilege} ${word} ${role}`,
      table,
      sql: `${verb} ${target} ${word} ${role}`,
      grant,
    });
    return [...(whole ? [] : [made('grant', 'to')]), ...(some ? [made('revoke', 'from')] : [])];
  });
}

/** Row-level security switched off. */
export function unprotected(table: string): Mutant {
  return {
    name: `${table}: row-level security off`,
    table,
    sql: `alter table public.${quote(table)} disable row level security`,
  };
}
