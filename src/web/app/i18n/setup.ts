import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentPreferences, onPreferencesChange } from '#web/shared/preferences.ts';
import shellFr from '../fr.json' with { type: 'json' };

type Words = Record<string, unknown>;

const files: Record<string, () => Promise<unknown>> = {
  ...import.meta.glob('../en.json', { import: 'default' }),
  ...import.meta.glob('../../../modules/*/web/{fr,en}.json', { import: 'default' }),
  ...import.meta.glob(
    [
      '../../../modules/*/web/*/{fr,en}.json',
      '!../../../modules/wellbeing/web/camera/*',
      '!../../../modules/emergency/web/{scores,tables}/*',
    ],
    { import: 'default' },
  ),
  ...(import.meta.env.HYGIE_EDITION === 'institution'
    ? {}
    : import.meta.glob('../../../modules/wellbeing/web/camera/{fr,en}.json', { import: 'default' })),
  ...(import.meta.env.HYGIE_CALCULATORS === 'off'
    ? {}
    : import.meta.glob('../../../modules/emergency/web/{scores,tables}/{fr,en}.json', { import: 'default' })),
};

/** `study` names a module's own words, `wellbeing/music` those of one of its rooms. */
function loaderOf(language: string, namespace: string) {
  if (namespace === 'shell') return files[`../${language}.json`];
  const [module, room] = namespace.split('/');
  return files[`../../../modules/${module}/web/${room ? `${room}/` : ''}${language}.json`];
}

const wordsOnDemand: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, callback) => {
    const load = loaderOf(language, namespace);
    if (!load) {
      callback(new Error(`no words for ${namespace} in ${language}`), null);
      return;
    }
    load().then(
      (words) => callback(null, words as Words),
      (error: Error) => callback(error, null),
    );
  },
};

/**
 * Starts i18next with the person's language. French words of the shell come with the first load; each module's words
 * come with its first page.
 */
export async function startLanguage(): Promise<void> {
  // Heard before any component hears it: no text is ever shown under another language's name.
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(wordsOnDemand)
    .use(initReactI18next)
    .init({
      lng: currentPreferences().language,
      fallbackLng: 'fr',
      supportedLngs: ['fr', 'en'],
      ns: ['shell'],
      defaultNS: 'shell',
      resources: { fr: { shell: shellFr } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
      react: { useSuspense: true },
    });
  onPreferencesChange(() => {
    const { language } = currentPreferences();
    if (language !== i18next.language) i18next.changeLanguage(language).catch(() => undefined);
  });
}
