import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    // The format's plugin is read from node_modules (project.inlang/settings.json): the build needs no network.
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/paraglide',
      strategy: ['cookie', 'baseLocale'],
      cookieName: 'dp_locale',
      isServer: 'import.meta.env.SSR',
      emitTsDeclarations: true,
    }),
    sveltekit({
      adapter: adapter({ out: 'build' }),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The router's announcer hides itself by a style attribute.
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'base-uri': ['none'],
          'object-src': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
      version: { pollInterval: 0 },
      // The session's page registers it, some seconds after it is alive (lib/live/kept-page.ts).
      serviceWorker: { register: false },
      inlineStyleThreshold: 20_000,
    }),
  ],
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // A phone on 3G pays for each round trip: the citizen's page with all it needs is one file, which every other page starts from.
          output: { codeSplitting: { groups: [{ name: 'room', test: /src\/routes\/(sesi\/\[id\]\/)?\+(layout|page|error)\.(svelte|ts)$/ }] } },
        },
      },
    },
  },
  // Packages that bring Svelte components are compiled here, by the dev server too.
  ssr: { noExternal: ['bits-ui', 'svelte-toolbelt', 'runed', '@lucide/svelte', 'virtua'] },
  server: {
    // The host stays the page's own: the API refuses what comes from another.
    proxy: Object.fromEntries(['/api', '/dev', '/socket.io'].map((path) => [path, { target: 'http://127.0.0.1:3000', ws: path === '/socket.io' }])),
  },
});
