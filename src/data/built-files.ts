import { perDataset } from './registry.ts';
import type { Built } from './releases.ts';

/** What data/built holds, by the names of its files without `.json`. */
export const partsOf = ({ datasets, ...shared }: Built): Readonly<Record<string, unknown>> => ({
  ...shared,
  ...datasets,
});

/** Everything that data/built holds. `read`: the content of a file. The cast is this border's: scripts/data.ts checked each cell before it wrote. */
export const builtFrom = (read: (name: string) => unknown): Built =>
  ({
    vocabulary: read('vocabulary'),
    areas: read('areas'),
    towns: read('towns'),
    holidays: read('holidays'),
    datasets: perDataset(read),
  }) as Built;
