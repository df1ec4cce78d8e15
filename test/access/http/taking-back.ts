import type { DatabaseSession } from '#platform/database/session.ts';

class TakenBack extends Error {}

/** The real session, but each unit of work is rolled back after it succeeded: the world stays as it was. */
export function takingBack(session: DatabaseSession): DatabaseSession {
  return {
    async asCaller(caller, work, { readOnly = false } = {}) {
      let done: { value: Awaited<ReturnType<typeof work>> } | undefined;
      await session
        .asCaller(
          caller,
          async (tx) => {
            done = { value: await work(tx) };
            throw new TakenBack();
          },
          { readOnly },
        )
        .catch((error: unknown) => {
          if (!(error instanceof TakenBack)) throw error;
        });
      if (!done) throw new Error('the work neither ended nor failed');
      return done.value;
    },
  };
}
