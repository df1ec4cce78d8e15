import type { Transaction } from '#platform/database/transaction.ts';
import type { Answer } from '../contract/answer.ts';

const mostSources = 50;
const longestSource = 1000;

/** How many days the caller wants questions kept, as their preferences say it: anything at all, or nothing. */
export async function findWishedKeepDays(tx: Transaction): Promise<unknown> {
  const { rows } = await tx.query<{ days: unknown }>(
    "select preferences -> 'keepQuestionsDays' as days from public.profiles where id = (select auth.uid())",
  );
  return rows[0]?.days;
}

/** Erases the caller's whole history, expired questions included: no condition, the deletion policy alone decides. */
export async function deleteAllQuestions(tx: Transaction): Promise<number> {
  const { rowCount } = await tx.query('delete from public.urge_gpt_queries');
  return rowCount ?? 0;
}

/** Keeps a question with what was quoted, until its day. */
export async function insertQuestion(
  tx: Transaction,
  question: string,
  { quotations }: Answer,
  keepDays: number,
): Promise<void> {
  const sources = quotations.map(
    ({ slug, version, section, lineId, source }) => `${slug} v${version} ${section}/${lineId} ${source}`,
  );
  await tx.query(
    `insert into public.urge_gpt_queries (query, response, sources, expires_at)
     values ($1, $2, $3, now() + make_interval(days => $4))`,
    [
      question
        .normalize('NFC')
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim(),
      quotations.length === 0 ? null : quotations.map(({ text }) => text).join('\n'),
      sources.slice(0, mostSources).map((source) => source.trim().slice(0, longestSource)),
      keepDays,
    ],
  );
}
