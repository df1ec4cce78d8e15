import type { Mutant } from './mutations.ts';

/** A mutant that changes nothing anybody could see, and why. The runner checks that no cell notices it. */
interface Equivalent {
  mutant: RegExp;
  reason: string;
  /** What the runner verifies besides: the reason then cannot go stale. */
  holds?: (mutant: Mutant) => boolean;
}

const readsNothingUpdatable = ({ policy }: Mutant) =>
  policy !== undefined &&
  policy.check === null &&
  policy.reads.every((column) => !policy.updatable.includes(column));

export const equivalents: readonly Equivalent[] = [
  {
    mutant: /_update_.*: with check \(true\)$/,
    reason:
      'The policy has no check of its own, and no column that it reads may be updated (a column grant, tried by the column cells): the new row passes whenever the old one did.',
    holds: readsNothingUpdatable,
  },
  {
    mutant: /_owner: given to hygie_jobs$/,
    reason:
      'The jobs’ role carries no claims: auth.uid() is null for it, and a null owner equals nobody’s rows. The grant it holds is for the overdue rows, by a policy of its own.',
    holds: ({ policy }) => /^\(?\(?user_id = \( SELECT auth\.uid\(\) AS uid\)/.test(policy?.using ?? ''),
  },
  {
    mutant: /^urgent_protocols_select_published_or_author_or_expert: given to anon$/,
    reason:
      'A visitor has neither an identifier nor a role, so that of the three alternatives only “published” is left: exactly the visitors’ own policy.',
  },
  {
    mutant: /^urgent_protocols_select_visitor: given to authenticated$/,
    reason: 'Published protocols are already the first alternative of the policy for signed-in persons.',
  },
  {
    mutant: /^micro_gestures: row-level security off$/,
    reason: 'Everybody reads every gesture and nobody holds a right to write: there is nothing left to hide.',
  },
];
