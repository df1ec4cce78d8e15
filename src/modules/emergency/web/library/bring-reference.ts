import type { QueryClient } from '@tanstack/react-query';
import { contactQuery } from './reference-queries.ts';

/**
 * Brings the whole reference to this device, or what changed of it, without a screen; asks nothing where a screen has
 * just asked.
 *
 * @throws {Unreachable} nobody answered, or not in time; what was kept before stays
 */
export async function bringReference(client: QueryClient): Promise<void> {
  await client.fetchQuery(contactQuery(client));
}
