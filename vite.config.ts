import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export default defineConfig({
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
        icons: [
          { src: '/icons/hygie-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/hygie-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icons/hygie-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,woff2}'],
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
        ],
      },
    }),
  ],
  build: {
    outDir: 'dist/web',
    target: 'es2022',
    // The browser may not run inline code under our content security policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
