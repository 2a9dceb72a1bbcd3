import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { parse } from 'yaml';
import { accent } from './scripts/make/accent.ts';
import { announcement } from './scripts/make/announcement.ts';

const site = parse(readFileSync(new URL('./content/site.yaml', import.meta.url), 'utf8'));

const preloadHelper = /vite\/preload-helper/;

/** `p(async()=>{let{a:b}=await import(`x`);return{a:b}},[])` and `p(()=>import(`x`),[])`, as the minifier leaves them. */
const preloadCall = new RegExp(
  [
    /[\w$]+\(async\(\)=>\{let\{[^}]*\}=await (import\(`[^`]+`\)(?:\.then\([\w$]+=>[\w$]+\.[\w$]+\))?);return\{[^}]*\}\},\[\]\)/,
    /[\w$]+\(\(\)=>(import\(`[^`]+`\)(?:\.then\([\w$]+=>[\w$]+\.[\w$]+\))?),\[\]\)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/**
 * Scripts that are imported on demand bring no styles, so Vite's preloading, 0.8 KB on every page, is left out: its calls
 * become plain imports, and pages do not fetch a file for it. For a call of another shape the helper stands in the script.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: { filter: { id: preloadHelper }, handler: () => 'export const __vitePreload = (load) => load();' },
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const helper = chunks.find(({ moduleIds }) => moduleIds.length === 1 && preloadHelper.test(moduleIds[0]));
      for (const chunk of chunks) chunk.code = plainImportsIn(chunk.code, helper?.fileName);
      const isNamed = ({ code }) => code.includes(posix.basename(helper.fileName));
      if (helper && !chunks.some(isNamed)) delete bundle[helper.fileName];
    },
  },
};

function plainImportsIn(code, helper) {
  let calls = 0;
  const plain = code
    .replace(/^const __vite__mapDeps=.*\n/m, '')
    .replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]')
    .replace(preloadCall, (_, awaited, returned) => {
      calls += 1;
      return awaited ?? returned;
    });
  if (helper === undefined) return plain;
  const isDone = calls === plain.split('import(').length - 1;
  const imported = new RegExp(`import\\{(?:\\w+ as )?([\\w$]+)\\}from"\\./${posix.basename(helper)}";`);
  return plain.replace(imported, (_, name) => (isDone ? '' : `const ${name}=load=>load();`));
}

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
  integrations: [mdx(), announcement()],
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
