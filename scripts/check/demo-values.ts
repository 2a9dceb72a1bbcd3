import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoValues } from './official.ts';

const readAll = (root: string, pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));

/** What stands in the demo data of a project and nowhere in its published data and texts. */
export const readDemoValues = (root: string): ReadonlySet<string> =>
  demoValues(
    readAll(root, 'data/demo/**/*.csv'),
    ['data/*.csv', 'data/!(demo)/*.csv', 'content/**/*.{mdx,yaml}'].flatMap((pattern) => readAll(root, pattern)),
  );
