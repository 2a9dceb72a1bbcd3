import { readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { parse } from 'yaml';
import { accent } from './scripts/accent.ts';

const site = parse(readFileSync(new URL('./content/site.yaml', import.meta.url), 'utf8'));

/** Scripts that are imported on demand bring no styles, so Vite's preloading, 0.8 KB on every page, is left out. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: { filter: { id: /vite\/preload-helper/ }, handler: () => 'export const __vitePreload = (load) => load();' },
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.code.includes('__vite__mapDeps')) continue;
        chunk.code = chunk.code
          .replace(/^const __vite__mapDeps=.*\n/m, '')
          .replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]');
      }
    },
  },
};

/** Browsers of Chinese offices start at Chromium 83. A plugin says so because Astro takes no target of scripts from the configuration. */
const oldBrowsers = {
  name: 'old-browsers',
  configEnvironment: (name) => (name === 'client' ? { build: { target: 'es2020' } } : null),
};

export default defineConfig({
  ...(site.origin ? { site: site.origin } : {}),
  base: site.base,
  trailingSlash: 'always',
  // Not beside the packages: projects that share those would read each other's content.
  cacheDir: './.build/astro',
  outDir: process.env.SITE_OUT ?? './.build/dist',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [mdx()],
  markdown: {
    // Chinese quotation marks are typed as the plan has them, so nothing may turn them.
    processor: satteri({ features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  // Every style and script is a file of its own: one constant Content-Security-Policy without hashes does.
  // A few pages at a time: one is rendered while others are being written.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets', concurrency: 4 },
  vite: {
    plugins: [accent(site.accentHue ?? null), plainImports, oldBrowsers],
    build: {
      assetsInlineLimit: 0,
      cssTarget: ['chrome83', 'firefox78', 'safari14'],
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // Browsers of Chinese offices start at Chromium 83; what runs in the build itself is Node.
    environments: {
      client: {
        build: {
          target: ['chrome83', 'firefox78', 'safari14'],
          // Every page names its scripts: Astro's names for them are 50 characters long.
          rolldownOptions: { output: { entryFileNames: 'assets/[hash].js' } },
        },
      },
    },
  },
});
