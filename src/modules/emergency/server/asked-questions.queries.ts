import type { Transaction } from '#platform/database/transaction.ts';
import type { Answer } from '../contract/answer.ts';

const mostSources = 50;
const longestSource = 1000;

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
