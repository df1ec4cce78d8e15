import { useEffect, useRef } from 'react';
import { request } from '#web/shared/api/request.ts';
import { adoptPreferences, currentPreferences, onPreferencesChange } from '#web/shared/preferences.ts';
import { usePerson } from '#web/shared/session.ts';

/**
 * Signed in, the person's preferences follow them: what the server keeps is taken once on arrival, and each later
 * change is written back. A failed write is not worth a word: the device keeps the choice.
 */
export function usePreferenceSync(): void {
  const person = usePerson();
  const personId = person?.id;
  const adoptedFor = useRef<string | undefined>(undefined);

  useEffect(() => {
    if (!person || adoptedFor.current === person.id) return;
    adoptedFor.current = person.id;
    adoptPreferences(person.preferences);
  }, [person]);

  useEffect(() => {
    if (!personId) return undefined;
    let sent = JSON.stringify(currentPreferences());
    return onPreferencesChange(() => {
      const preferences = currentPreferences();
      if (JSON.stringify(preferences) === sent) return;
      sent = JSON.stringify(preferences);
      request(`/api/accounts/profiles/${personId}`, {
        method: 'PATCH',
        body: { preferences },
        answer: { parse: () => undefined },
      }).catch(() => undefined);
    });
  }, [personId]);
}
