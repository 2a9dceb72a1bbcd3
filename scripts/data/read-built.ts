import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasetNames } from '../../src/data/registry.ts';
import type { Built } from '../../src/data/releases.ts';

/** What `npm run data` has written to data/built, checked when it was. The cast is this border's, as in src/site/built.ts. `root`: folder of the project. */
export function readBuilt(root: string): Built {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, `data/built/${name}.json`), 'utf8'));
  const parts = ['vocabulary', 'areas', 'towns', 'holidays'].map((name) => [name, read(name)] as const);
  const datasets = datasetNames.map((name) => [name, read(name)] as const);
  return { ...Object.fromEntries(parts), datasets: Object.fromEntries(datasets) } as Built;
}
