import { z } from 'zod';

/** What wrote or chose something: a model that the operator configured, or rules and words that come with Hygie. */
export const Engine = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('model'), model: z.string() }),
    z.object({ kind: z.literal('embedded'), name: z.string() }),
  ])
  .meta({ id: 'Engine' });
export type Engine = z.infer<typeof Engine>;
