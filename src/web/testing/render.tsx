import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactElement } from 'react';
import { initReactI18next } from 'react-i18next';
import { vi } from 'vitest';
import accountsConsents from '#modules/accounts/web/consents/fr.json' with { type: 'json' };
import accounts from '#modules/accounts/web/fr.json' with { type: 'json' };
import emergencyCode from '#modules/emergency/web/code/fr.json' with { type: 'json' };
import emergencyEditor from '#modules/emergency/web/editor/fr.json' with { type: 'json' };
import emergencyExchange from '#modules/emergency/web/exchange/fr.json' with { type: 'json' };
import emergency from '#modules/emergency/web/fr.json' with { type: 'json' };
import emergencyLibrary from '#modules/emergency/web/library/fr.json' with { type: 'json' };
import emergencyQuestions from '#modules/emergency/web/questions/fr.json' with { type: 'json' };
import emergencyReports from '#modules/emergency/web/reports/fr.json' with { type: 'json' };
import emergencySaved from '#modules/emergency/web/saved/fr.json' with { type: 'json' };
import emergencyScores from '#modules/emergency/web/scores/fr.json' with { type: 'json' };
import emergencyTables from '#modules/emergency/web/tables/fr.json' with { type: 'json' };
import study from '#modules/study/web/fr.json' with { type: 'json' };
import wellbeingButtons from '#modules/wellbeing/web/buttons/fr.json' with { type: 'json' };
import wellbeingCamera from '#modules/wellbeing/web/camera/fr.json' with { type: 'json' };
import wellbeingCrisis from '#modules/wellbeing/web/crisis/fr.json' with { type: 'json' };
import wellbeingData from '#modules/wellbeing/web/data/fr.json' with { type: 'json' };
import wellbeingEmotions from '#modules/wellbeing/web/emotions/fr.json' with { type: 'json' };
import wellbeingEvidence from '#modules/wellbeing/web/evidence/fr.json' with { type: 'json' };
import wellbeing from '#modules/wellbeing/web/fr.json' with { type: 'json' };
import wellbeingGesture from '#modules/wellbeing/web/gesture/fr.json' with { type: 'json' };
import wellbeingJournal from '#modules/wellbeing/web/journal/fr.json' with { type: 'json' };
import wellbeingMusic from '#modules/wellbeing/web/music/fr.json' with { type: 'json' };
import wellbeingRituals from '#modules/wellbeing/web/rituals/fr.json' with { type: 'json' };
import wellbeingSealed from '#modules/wellbeing/web/sealed/fr.json' with { type: 'json' };
import wellbeingTrends from '#modules/wellbeing/web/trends/fr.json' with { type: 'json' };
import wellbeingVoice from '#modules/wellbeing/web/voice/fr.json' with { type: 'json' };
import wellbeingWords from '#modules/wellbeing/web/words/fr.json' with { type: 'json' };
import shell from '../app/fr.json' with { type: 'json' };
import { ownFileAt } from './own-files.ts';

await i18next.use(initReactI18next).init({
  lng: 'fr',
  ns: ['shell', 'accounts', 'study', 'wellbeing'],
  defaultNS: 'shell',
  resources: {
    fr: {
      shell,
      accounts,
      'accounts/consents': accountsConsents,
      study,
      emergency,
      'emergency/code': emergencyCode,
      'emergency/editor': emergencyEditor,
      'emergency/exchange': emergencyExchange,
      'emergency/library': emergencyLibrary,
      'emergency/saved': emergencySaved,
      'emergency/scores': emergencyScores,
      'emergency/questions': emergencyQuestions,
      'emergency/reports': emergencyReports,
      'emergency/tables': emergencyTables,
      wellbeing,
      'wellbeing/journal': wellbeingJournal,
      'wellbeing/music': wellbeingMusic,
      'wellbeing/rituals': wellbeingRituals,
      'wellbeing/buttons': wellbeingButtons,
      'wellbeing/evidence': wellbeingEvidence,
      'wellbeing/gesture': wellbeingGesture,
      'wellbeing/camera': wellbeingCamera,
      'wellbeing/crisis': wellbeingCrisis,
      'wellbeing/sealed': wellbeingSealed,
      'wellbeing/data': wellbeingData,
      'wellbeing/emotions': wellbeingEmotions,
      'wellbeing/voice': wellbeingVoice,
      'wellbeing/words': wellbeingWords,
      'wellbeing/trends': wellbeingTrends,
    },
  },
  interpolation: { escapeValue: false },
});

// jsdom lays nothing out.
Element.prototype.scrollIntoView ??= () => undefined;

/** Shows one screen as the application would: French words, a fresh cache, links that lead to an empty page. */
export async function show(screen: ReactElement) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const root = createRootRoute();
  const here = createRoute({ getParentRoute: () => root, path: '/', component: () => screen });
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: () => null });
  const router = createRouter({
    routeTree: root.addChildren([here, elsewhere]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await router.load();
  return render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
}

interface Reply {
  status?: number;
  body?: unknown;
  /** A sound, instead of JSON. */
  sound?: { type: string; bytes: Uint8Array<ArrayBuffer> };
}

/** What was sent: JSON as what it says, anything else as its text. */
function readBody({ body, headers }: RequestInit): unknown {
  if (!body) return undefined;
  const type = new Headers(headers).get('content-type');
  return type === 'application/json' ? JSON.parse(String(body)) : String(body);
}

/**
 * Stands at the edge of the network: answers each request by `method path`, remembers what was sent, and refuses
 * what the test did not foresee. The application's own files are there.
 */
export function answerRequests(replies: Record<string, Reply | 'unreachable'>) {
  const sent: { request: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const file = await ownFileAt(input);
    if (file) return file;
    const key = `${init.method ?? 'GET'} ${input.split('?')[0]}`;
    sent.push({ request: key, body: readBody(init) });
    const reply = replies[key];
    if (!reply) throw new Error(`unforeseen request: ${key}`);
    if (reply === 'unreachable') throw new TypeError('Failed to fetch');
    const { status = 200, body, sound } = reply;
    if (sound) return new Response(sound.bytes, { status, headers: { 'content-type': sound.type } });
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  });
  return sent;
}
