import { linesToAdd } from '../../src/data/revisions.ts';
import type { DatasetSource } from '../../src/data/sources.ts';

/** The lines of sources.yaml that a release needs, for an editor to paste and fill in; `cells` are those that differ from the release before. */
export function entryToAdd(
  dataset: string,
  date: string,
  sha256: string,
  source: DatasetSource | undefined,
  cells: readonly string[] = [],
): string {
  const head = source === undefined ? `\n${dataset}:\n  publisher: 发布机构\n  licence: 许可\n  releases:` : '';
  const changes = cells.length === 0 ? ' []' : linesToAdd(cells);
  return `${head}\n    '${date}':\n      title: 标题\n      page: null\n      asOf: null\n      sha256: ${sha256}\n      changes:${changes}`;
}
