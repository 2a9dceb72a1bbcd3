import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inProject } from '../lib/folders.ts';

/** What is used of the checker behind `astro check`. */
interface Checker {
  lint(options: {
    readonly fileNames: readonly string[];
    readonly logErrors: { readonly level: 'error' };
  }): Promise<{ readonly errors: number }>;
}

const ofCheck = createRequire(createRequire(import.meta.url).resolve('@astrojs/check'));
const { AstroCheck } = ofCheck('@astrojs/language-server') as {
  readonly AstroCheck: new (root: string, typescript: string) => Checker;
};

/** Types of .astro files alone: `astro check` takes as long again for the others, which oxlint checks. Prints the errors and exits 1 when there are any. */
const fileNames = globSync('src/**/*.astro', { cwd: inProject('') }).map(inProject);
const checker = new AstroCheck(inProject(''), ofCheck.resolve('typescript'));
const { errors } = await checker.lint({ fileNames, logErrors: { level: 'error' } });
if (fileNames.length === 0 || errors > 0) process.exitCode = 1;
