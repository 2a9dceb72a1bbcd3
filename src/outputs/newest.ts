import { printedList } from '../claims/print.ts';
import { datasetIn, datasetNames } from '../data/registry.ts';
import { publishedText, type Built, type BuiltDataset } from '../data/releases.ts';
import { revisionAnchor } from './metadata/announcements.ts';

/** What the newest release brought. */
export interface Newest {
  /** The day or the year when it came out, in words. */
  readonly when: string;
  /** What came out that day: `三类工程师培育人数和举措进展指标`. */
  readonly titles: string;
  /** Any of it is demo data. */
  readonly demo: boolean;
  /** Published cells that it changed, numbers or words. */
  readonly revised: number;
  /** The page that says what changed, or all releases. */
  readonly path: string;
}

/** The newest releases of all datasets, as one line says them; null while nothing is published. */
export function newestOf(built: Built): Newest | null {
  const datasets: readonly BuiltDataset[] = datasetNames.map((name) => built.datasets[name]);
  const all = datasets.flatMap(({ releases }) => releases.slice(-1));
  const day = all
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  const newest = all.filter(({ date }) => date === day);
  const [one] = newest;
  if (one === undefined) return null;
  const revisions = datasets.flatMap((dataset) => dataset.revisions.filter(({ to }) => to.release === day));
  const [first] = revisions;
  return {
    when: publishedText(one),
    titles: printedList(newest.map(({ dataset }) => datasetIn(built.vocabulary, dataset).title)),
    demo: newest.some(({ demo }) => demo),
    revised: revisions.length,
    path: first === undefined ? '/data/' : `/revisions/#${revisionAnchor(first.dataset, first.to.release)}`,
  };
}
