/** Who asks. Everything a unit of work may see follows from this and from the database's policies. */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'person'; readonly personId: string; readonly sessionId: string };

export const anonymous: Caller = { kind: 'anonymous' };
