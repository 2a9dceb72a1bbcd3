import { describeHit, findAll, titleHit, toCorpus } from '../../search/after-text.ts';
import type { SearchDocument } from '../../search/document.ts';
import type { Fold } from '../../search/query.ts';
import { openRecords } from '../../search/records/files.ts';
import type { Result } from '../../search/results.ts';
import type { StepName } from '../../search/step.ts';

/** A place that holds a query. */
export interface FoundPlace {
  readonly area: string;
  readonly step: StepName;
  readonly load: () => Promise<Result>;
}

/** Finds the places that hold a query, best first. */
export type FindPlaces = (query: string, fold: Fold) => Promise<readonly FoundPlace[]>;

/** A place as it is listed: with the first of its lines behind the title that holds one of the strings. */
function describe(document: SearchDocument, strings: readonly string[]): Result {
  const corpus = toCorpus([document]);
  const title = titleHit(corpus, 0);
  const [best = title.best] = strings.flatMap((text) =>
    findAll(corpus, text)
      .filter(({ field }) => corpus.fields[field]?.part !== 'title')
      .map((match) => ({ ...match, length: text.length })),
  );
  return describeHit({ corpus }, { ...title, best });
}

/** Opens the places of a site that has too many of them to send; `fetchText` fetches a file of theirs by its name and rejects when it is gone. */
export async function loadPlaces(fetchText: (name: string) => Promise<string>): Promise<FindPlaces> {
  const { find, load, areaOf } = await openRecords(fetchText);
  return async (query, fold) => {
    const { records, named, whole, strings } = await find(query, fold);
    return records.map((record, at) => ({
      area: areaOf(record),
      step: at < named ? 'identity' : at < whole ? 'exact' : 'words',
      load: async () => describe(await load(record), strings),
    }));
  };
}

/** How many places the header adds. */
const most = 4;

/** The first places for the header, as they are listed. */
export interface FirstPlaces {
  readonly results: readonly Result[];
  readonly count: number;
  /** Whether the query names the first beyond doubt. */
  readonly isNamed: boolean;
}

let loaded: Promise<FindPlaces> | undefined;

/** The first places that hold a query; their files are opened once, and again when that failed. */
export async function firstPlaces(
  fetchText: (name: string) => Promise<string>,
  query: string,
  fold: Fold,
): Promise<FirstPlaces> {
  loaded ??= loadPlaces(fetchText);
  loaded.catch(() => (loaded = undefined));
  const places = await (await loaded)(query, fold);
  const results = await Promise.all(places.slice(0, most).map(({ load }) => load()));
  return { results, count: places.length, isNamed: places[0]?.step === 'identity' };
}
