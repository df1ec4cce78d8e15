import { z } from 'zod';
import { pageOf } from '#contract/page.ts';
import { Instant, RowId } from '#contract/values.ts';

/** One place where the person is signed in. The network is shortened: it cannot lead to a device. */
export const OpenSession = z
  .object({
    id: RowId,
    isCurrent: z.boolean(),
    browser: z.string().nullable(),
    system: z.string().nullable(),
    network: z.string().nullable().meta({ description: 'Réseau, sans l’adresse de l’appareil' }),
    createdAt: Instant,
    lastSeenAt: Instant,
    expiresAt: Instant,
  })
  .meta({ id: 'OpenSession' });

export const OpenSessions = pageOf(OpenSession);
