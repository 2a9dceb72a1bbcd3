import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { parse } from 'yaml';
import { announcement } from './scripts/make/announcement.ts';
import { devFaults } from './scripts/make/dev-faults.ts';

const site = parse(readFileSync(new URL('./content/site.yaml', import.meta.url), 'utf8'));

/** The accent as designed needs no plugin, and so none of the packages that turn colours. */
const accents = site.accentHue == null ? [] : [(await import('./scripts/make/accent.ts')).accent(site.accentHue)];

/**
 * Vite's plugin that wraps every import on demand in preloading, 0.8 KB on every page, whatever `modulePreload` says. No
 * script that is imported on demand brings styles, which is all that the wrapping would be needed for: without it they are
 * plain imports, and pages fetch no file for it.
 */
const preloading = 'native:import-analysis-build';
const plainImports = {
  name: 'plain-imports',
  apply: 'build',
  configResolved({ plugins }) {
    const at = plugins.findIndex(({ name }) => name === preloading);
    if (at < 0) throw new Error(`no plugin ${preloading} in this version of Vite`);
    plugins.splice(at, 1);
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
  outDir: process.env.SITE_OUT ?? '.build/dist',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    announcement(),
    devFaults(
      fileURLToPath(new URL('./.build/dev-faults.txt', import.meta.url)),
      fileURLToPath(new URL('./data/built/vocabulary.json', import.meta.url)),
    ),
  ],
  markdown: {
    // Chinese quotation marks are typed as the plan has them, so nothing may turn them.
    processor: satteri({ features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  // Every style and script is a file of its own: one constant Content-Security-Policy without hashes does.
  // A few pages at a time: one is rendered while others are being written.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets', concurrency: 4 },
  vite: {
    plugins: [...accents, plainImports, oldBrowsers],
    // Modules, so that what a worker imports on demand stays a file of its own.
    worker: { format: 'es' },
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
