import type { Caller } from '../database/caller.ts';
import { type AnnouncedChange, type LiveChange, readAnnouncement } from './change.ts';
import type { NotificationFeed } from './notifications.ts';

export const changesChannel = 'hygie_changes';

type Person = Extract<Caller, { kind: 'person' }>;

interface Subscriber {
  person: Person;
  onChange(change: LiveChange): void;
  /** Some announcements were missed: what is on screen must be read again. */
  onResync(): void;
}

/** One person's open streams. */
interface Audience {
  readonly subscribers: Set<Subscriber>;
  /** Ends when all that was heard so far has been told: changes arrive in the order in which they were made. */
  told: Promise<void>;
}

export interface LiveEvents {
  /** Resolves once changes reach the subscriber, with the way to stop. */
  subscribe(subscriber: Subscriber): Promise<() => void>;
  stop(): void;
}

/**
 * Brings each announced change to the connected persons who may see the row. Asked once a person, however many
 * streams they have open; a person for whom the question fails is told to read again rather than nothing. While nobody
 * is connected, the channel need not be heard.
 */
export function createLiveEvents(
  feed: NotificationFeed,
  maySee: (caller: Caller, change: AnnouncedChange) => Promise<boolean>,
): LiveEvents {
  const byPerson = new Map<string, Audience>();

  async function tell({ subscribers }: Audience, change: AnnouncedChange): Promise<void> {
    const [first] = subscribers;
    if (!first) return;
    const { table, id, op } = change;
    try {
      if (!(await maySee(first.person, change))) return;
      for (const subscriber of subscribers) subscriber.onChange({ table, id, op });
    } catch {
      for (const subscriber of subscribers) subscriber.onResync();
    }
  }

  const stopChanges = feed.onNotification(changesChannel, (payload) => {
    const change = readAnnouncement(payload);
    if (!change) return;
    for (const audience of byPerson.values()) {
      audience.told = audience.told.then(() => tell(audience, change));
    }
  });
  // Whatever changed while the connection was away was not heard.
  const stopConnection = feed.onConnection((isConnected) => {
    if (!isConnected) return;
    for (const { subscribers } of byPerson.values()) for (const one of subscribers) one.onResync();
  });

  return {
    async subscribe(subscriber) {
      const { personId } = subscriber.person;
      const audience = byPerson.get(personId) ?? { subscribers: new Set(), told: Promise.resolve() };
      byPerson.set(personId, audience);
      audience.subscribers.add(subscriber);
      await feed.want(changesChannel, true);
      return () => {
        audience.subscribers.delete(subscriber);
        if (audience.subscribers.size === 0 && byPerson.get(personId) === audience) byPerson.delete(personId);
        if (byPerson.size === 0) void feed.want(changesChannel, false);
      };
    },
    stop() {
      stopChanges();
      stopConnection();
    },
  };
}
