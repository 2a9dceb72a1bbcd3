import { fileURLToPath } from 'node:url';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { borders } from './borders.ts';

const tsconfigRootDir = fileURLToPath(new URL('../../', import.meta.url));
const code = ['src/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts', 'vitest.config.ts'];
const tests = ['**/*.test.ts', '**/testing.ts', 'tests/**'];

export default defineConfig(
  globalIgnores(['dist/', '.build/', '.astro/', 'data/', 'content/', 'public/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: code,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: 'scripts/tsconfig.lint.json', tsconfigRootDir } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Text is taken apart by code points on purpose: a Han character outside the basic plane counts as one.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // The two slowest rules guard enums and classes, which this code has none of.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      eqeqeq: ['error', 'smart'],
    },
  },
  { files: code, ignores: tests, rules: { 'max-lines': ['error', { max: 250 }] } },
  { files: [...tests, 'scripts/demo/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: tests,
    rules: { '@typescript-eslint/require-await': 'off', '@typescript-eslint/restrict-plus-operands': 'off' },
  },
  // Only Astro's own checker knows the types of .astro files.
  { files: ['src/ui/components/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  astro.configs.recommended,
  { files: ['**/*.astro/*.ts', '**/*.astro/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  // Fixtures of tests may cross borders, and are otherwise linted as all code.
  borders([...tests, 'src/**/testing/**']),
);
