import { inject } from 'vitest';
import { waitForLink } from './outbox.ts';
import { asCookieHeader, inventPerson, signUpFromOutside } from './person.ts';

/** Says something to the server as the one whose cookies these are. */
export async function tell(cookie: string, path: string, body: unknown): Promise<void> {
  const { address } = inject('hygieOutside');
  const answer = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, cookie },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
}

/** A fresh person, made a clinician as anybody is: by the administrator, with a mail. @returns their cookies */
export async function joinAsClinician(): Promise<string> {
  const { address, administratorCookie } = inject('hygieOutside');
  const person = inventPerson();
  const cookie = asCookieHeader(await signUpFromOutside(address, person));
  await tell(administratorCookie, '/api/accounts/invitations', { email: person.email, role: 'clinician' });
  const link = await waitForLink(person.email, '/invitation');
  const token = new URL(link, address).searchParams.get('token');
  await tell(cookie, '/api/accounts/invitation-acceptances', { token });
  return cookie;
}
