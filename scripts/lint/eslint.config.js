import * as parser from '@typescript-eslint/parser';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import { borders } from './borders.ts';

/** What oxlint (.oxlintrc.json) cannot: the borders between rooms, and .astro files. Without types, which oxlint reads five times as fast. */
export default defineConfig(
  globalIgnores(['dist/', '.build/', '.astro/', 'data/', 'content/', 'public/']),
  // No rule asks anything of tests in scripts/.
  { files: ['src/**/*.ts', 'scripts/**/*.ts'], ignores: ['scripts/**/*.test.ts'], languageOptions: { parser } },
  astro.configs.recommended,
  // Fixtures of tests may cross borders.
  borders(['**/*.test.ts', '**/testing.ts', 'src/**/testing/**']),
);
