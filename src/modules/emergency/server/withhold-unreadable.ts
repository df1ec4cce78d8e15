import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { urlOf } from '#contract/resource.ts';
import { Problem } from '#platform/http/problem.ts';
import { urgentProtocols } from '../contract/urgent-protocol.ts';
import { trustMessages } from './emergency.messages.ts';
import type { ReadReference } from './published-protocols.ts';

const OneRow = z.looseObject({ id: z.string() });
const Page = z.looseObject({ items: z.array(OneRow) });
const collection = urlOf(urgentProtocols);

/** Plain REST shows the same rows: it withholds what the signature does not vouch for as the reference does. */
export function withholdUnreadable(app: FastifyInstance, readReference: ReadReference): void {
  const guarded = new Set([collection, `${collection}/:id`]);
  app.addHook('preSerialization', async ({ caller, method, routeOptions }, reply, payload) => {
    if (!guarded.has(routeOptions.url ?? '') || method !== 'GET' || reply.statusCode !== 200) return payload;
    const { unreadable } = await readReference(caller);
    if (unreadable.length === 0) return payload;
    const reasonOf = (id: string) => unreadable.find((one) => one.id === id)?.reason;
    const page = Page.safeParse(payload).data;
    if (page) return { ...page, items: page.items.filter(({ id }) => reasonOf(id) === undefined) };
    const reason = reasonOf(OneRow.parse(payload).id);
    if (reason !== undefined) throw new Problem('untrusted', { detail: trustMessages[reason] });
    return payload;
  });
}
