import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFrom } from '../../src/data/built-files.ts';
import type { Built } from '../../src/data/releases.ts';

/** What `npm run data` has written to data/built. `root`: folder of the project. */
export const readBuilt = (root: string): Built =>
  builtFrom((name) => JSON.parse(readFileSync(join(root, `data/built/${name}.json`), 'utf8')));
