import type { Area, Town } from '../areas.ts';
import type { ReadContext } from '../lookup.ts';
import { anyRow, type AnyRow } from '../addresses.ts';
import { datasetIn, datasetNamesIn, type DatasetName } from '../registry.ts';
import { readRecords } from '../read-release.ts';
import type { Built } from '../releases.ts';
import type { DatasetSchema } from '../schema.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { releaseRecords } from '../write-csv.ts';

/** An official release that a new file is compared with: its cells as published, headings left out. */
interface Former {
  readonly date: string;
  readonly records: readonly (readonly string[])[];
}

/** Everything that an office file is checked against where there are no files: in a browser. */
export interface CheckContext {
  readonly vocabulary: Vocabulary;
  readonly areas: readonly Area[];
  readonly towns: readonly Town[];
  readonly clauses: readonly string[];
  /** The official releases of each dataset that this plan publishes, oldest first; demo releases are no releases to compare with. */
  readonly former: { readonly [N in DatasetName]?: readonly Former[] };
}

/** The context as the site publishes it for its checking page. `clauses`: labels of the plan's clauses and parts. */
export function checkContext(built: Built, clauses: readonly string[]): CheckContext {
  const { vocabulary, areas, towns, datasets } = built;
  const former = datasetNamesIn(vocabulary).map((name) => {
    const { demo, releases } = datasets[name];
    const official = demo ? [] : releases;
    const newest = official.slice(-1).map((release) => ({
      date: release.date,
      records: releaseRecords(datasetIn(vocabulary, name), release).slice(1),
    }));
    return [name, newest] as const;
  });
  return { vocabulary, areas, towns, clauses, former: Object.fromEntries(former) };
}

/** What a file is read with: the context, the name that problems give the file, and the release's date `YYYY-MM-DD`. */
export const readContextOf = (
  { vocabulary, areas, towns, clauses }: CheckContext,
  file: string,
  date: string,
): ReadContext => ({ file, date, vocabulary, areas, towns, clauses });

/** The newest release before a date as rows; null when there is none. */
export function formerRows(
  schema: DatasetSchema,
  context: CheckContext,
  date: string,
): { readonly date: string; readonly rows: readonly AnyRow[] } | null {
  const former = context.former[schema.name as DatasetName]?.filter((one) => one.date < date).slice(-1)[0];
  if (former === undefined) return null;
  const records = former.records.map((cells, index) => ({ line: index + 2, cells }));
  const { rows } = readRecords(schema, records, readContextOf(context, former.date, former.date));
  return { date: former.date, rows: rows.map(anyRow) };
}
