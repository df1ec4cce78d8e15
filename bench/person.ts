const password = 'une mesure n’est pas une promesse';

/** A person who signed up over HTTP, as a browser would, and the cookie that proves it. */
export interface SignedUpPerson {
  personId: string;
  cookie: string;
}

/** Signs up an invented person. */
export async function signUp(port: number, name: string): Promise<SignedUpPerson> {
  const response = await fetch(`http://127.0.0.1:${port}/api/accounts/sign-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, email: `${name}@example.org`, password }),
  });
  if (response.status !== 201)
    throw new Error(`sign-up answered ${response.status}: ${await response.text()}`);
  const { personId } = (await response.json()) as { personId: string };
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.slice(0, line.indexOf(';')))
    .join('; ');
  return { personId, cookie };
}

/** A body for `POST /api/wellbeing/clinical-signals`, with everything that a check-in stores. */
export function signalBody() {
  return {
    source_instrument: 'scan_sliders',
    domain: 'emotional',
    level: 2,
    window_type: 'instant',
    module_context: 'scan',
    metadata: { valence: 42, arousal: 61, confidence: 1, raw: { valence: 42, arousal: 61 } },
    expires_at: new Date(Date.now() + 90 * 86_400_000).toISOString(),
  };
}

/** Records one signal over HTTP; answers its identifier. */
export async function recordSignal(port: number, { cookie }: SignedUpPerson): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/api/wellbeing/clinical-signals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(signalBody()),
  });
  if (response.status !== 201)
    throw new Error(`recording answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { id: string }).id;
}
