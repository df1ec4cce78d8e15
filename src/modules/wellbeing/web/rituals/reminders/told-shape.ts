import type { z } from 'zod';
import type { Notification } from '#modules/accounts/contract/notification.ts';
import { answerOf, type Check, listOf, object, text } from '#web/shared/api/shape.ts';

/** What the day's page shows of a notification, and the ritual that it is about when there is one. */
export interface Told extends Pick<z.infer<typeof Notification>, 'id' | 'title' | 'type'> {
  metadata: { ritual_id: string } | null;
}

const ritual = object<{ ritual_id: string }>({ ritual_id: text });

// Whatever else a notification may carry is no concern of ours, and no reason to show nothing.
const ritualOrNull: Check<Told['metadata']> = (value, path) => {
  try {
    return ritual(value, path);
  } catch {
    return null;
  }
};

/** A page of notifications, checked without zod: the day's page asks for it. */
export const toldAnswer = answerOf(
  object<{ items: Told[] }>({
    items: listOf(object<Told>({ id: text, title: text, type: text, metadata: ritualOrNull })),
  }),
);
