/** This site's instances. What comes in: data/built and content/. What goes out: what pages show, made once. Here alone files are asked for. */
import { builtFrom } from '../data/built-files.ts';
import { datasetIn, type DatasetName } from '../data/registry.ts';
import { publishedText, snapshotAt, type Snapshot } from '../data/releases.ts';
import type { DatasetSchema } from '../data/schema.ts';
import { cityOf } from '../figures/facts.ts';

const files = import.meta.glob<unknown>('../../data/built/*.json', { eager: true, import: 'default' });

function file(name: string): unknown {
  const found = files[`../../data/built/${name}.json`];
  if (found === undefined) throw new Error(`data/built/${name}.json 不存在：先运行 npm run data`);
  return found;
}

/** Everything that `npm run data` has written. */
export const built = builtFrom(file);

/** A dataset in the words of this plan. */
export const datasetOf = (name: DatasetName): DatasetSchema => datasetIn(built.vocabulary, name);

/** What is known today: the newest release of each dataset. */
export const latest: Snapshot = snapshotAt(built);

/** What the newest release of these datasets is called: the data version of a page that shows them. Undefined while none has one. */
export function versionOf(...names: readonly DatasetName[]): string | undefined {
  const releases = names.flatMap((name) => latest.releases[name] ?? []);
  const newest = releases.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1);
  return newest === undefined ? undefined : publishedText(newest);
}

/** What the whole that the plan is for is called in data/areas.csv and in sentences: 全市. */
export const wholeName = cityOf(built.areas).name;
