import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const compressible = /\.(js|css|html|svg|wasm|json|webmanifest)$/;
const worthCompressingBytes = 1024;
// Beyond, the last tenth of a file costs nine tenths of the time; so large are only workers and what they load, which a
// browser keeps.
const mostThoroughBytes = 400_000;

const brotli = (content: Buffer) => {
  const quality = content.length > mostThoroughBytes ? 9 : constants.BROTLI_MAX_QUALITY;
  return promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
};

/** Writes `.br` and `.gz` beside each text file, so that the server compresses nothing while it answers. */
function compressOnce(): Plugin {
  let folder = '';
  return {
    name: 'hygie:compress-once',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle: {
      // After the service worker has been written.
      order: 'post',
      sequential: true,
      handler: async () => {
        const files = await readdir(folder, { recursive: true });
        for (const file of files.filter((name) => compressible.test(name))) {
          const path = join(folder, file);
          const content = await readFile(path);
          if (content.length < worthCompressingBytes) continue;
          await writeFile(`${path}.br`, await brotli(content));
          await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
        }
      },
    },
  };
}

const calculators = process.env.HYGIE_CALCULATORS === 'off' ? 'off' : 'on';
const edition = process.env.HYGIE_EDITION === 'institution' ? 'institution' : 'personal';

/** Two megabytes that few will ever ask for: kept after the first use, so that the next one needs no network. */
const cameraCaching = {
  urlPattern: /\/assets\/(camera\.worker-.*\.js|.*_model-.*\.bin|tfjs-.*\.wasm)$/,
  handler: 'CacheFirst' as const,
  options: { cacheName: 'camera-reader', expiration: { maxEntries: 5 } },
};

export default defineConfig({
  define: {
    'import.meta.env.HYGIE_EDITION': JSON.stringify(edition),
    'import.meta.env.HYGIE_CALCULATORS': JSON.stringify(calculators),
  },
  plugins: [
    react(),
    VitePWA({
      // A person in the middle of a check-in decides when the page reloads, not we.
      registerType: 'prompt',
      injectRegister: false,
      includeAssets: ['favicon.svg', 'first-paint.js', 'icons/*.png'],
      manifest: {
        id: '/',
        name: 'Hygie',
        short_name: 'Hygie',
        description: 'Un carnet pour étudiants en médecine et soignants : faire le point, réviser.',
        lang: 'fr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#fbf8f3',
        theme_color: '#fbf8f3',
        categories: ['education', 'health', 'medical'],
        shortcuts: [
          { name: 'Urgences', url: '/urgence' },
          { name: 'Trois boutons', url: '/bien-etre/trois-boutons' },
        ],
        icons: [
          { src: '/icons/hygie-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/hygie-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icons/hygie-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        // The dictionary of the emergency search is JSON.
        globPatterns: ['**/*.{js,css,html,svg,woff2,json}'],
        ...(edition === 'institution' ? {} : { globIgnores: ['**/camera.worker-*.js'] }),
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/healthz/, /^\/readyz/],
        cleanupOutdatedCaches: true,
        // Only public catalogue answers may ever be kept by the worker: everything else under /api belongs to someone.
        runtimeCaching: [
          {
            urlPattern: ({ url }) =>
              ['/api/wellbeing/micro-gestures', '/api/wellbeing/help-lines'].includes(url.pathname),
            handler: 'NetworkFirst',
            options: { cacheName: 'public-catalogue', networkTimeoutSeconds: 3 },
          },
          ...(edition === 'institution' ? [] : [cameraCaching]),
        ],
      },
    }),
    compressOnce(),
  ],
  build: {
    outDir: 'dist/web',
    target: 'es2022',
    // The browser may not run inline code under our content security policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              // What every page needs, in one file that changes only with its versions.
              name: 'foundation',
              test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|@tanstack|i18next|react-i18next)[\\/]/,
            },
            { name: 'zod', test: /node_modules[\\/]zod[\\/]/ },
            {
              name: 'shell',
              test: /src[\\/]web[\\/](app[\\/](?!today|emergency|en\.json)|shared[\\/](?!ui[\\/](confirm|f|options)))/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
