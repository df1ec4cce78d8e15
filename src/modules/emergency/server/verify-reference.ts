import { distrustOf } from '../rules/protocol-trust.ts';
import { type Asks, findPublishedProtocols, type StoredProtocol } from './published-protocols.queries.ts';

/** Every published row with why it is not trusted, if it is not. */
export async function verifyReference(client: Asks, trustedKeys: readonly string[]) {
  const published = await findPublishedProtocols(client);
  const reasons = await Promise.all(published.map((row) => distrustOf(row, trustedKeys)));
  const distrusted = published.flatMap((row: StoredProtocol, index) => {
    const reason = reasons[index];
    return reason === undefined ? [] : [{ slug: row.slug, row, reason }];
  });
  return { count: published.length, distrusted };
}
