import { describeHit, findAll, toCorpus } from '../../search/after-text.ts';
import type { SearchDocument } from '../../search/document.ts';
import type { Fold } from '../../search/query.ts';
import { openRecords } from '../../search/records/files.ts';
import type { Result } from '../../search/results.ts';
import { titleHit } from '../../search/step.ts';
import type { Found } from './found.ts';

/** Finds the places that hold a query, best first. */
export type FindPlaces = (query: string) => Promise<readonly Found[]>;

/** A place as it is listed: with the first of its lines behind the title that holds one of the strings. */
function describe(document: SearchDocument, strings: readonly string[]): Result {
  const corpus = toCorpus([document]);
  const [best = null] = strings.flatMap((text) => findAll(corpus, text)).filter(({ field }) => field.part !== 'title');
  return describeHit({ corpus }, { ...titleHit(0), best });
}

/**
 * Opens the places of a site that has too many of them to send; `fetchText` fetches a file of theirs by its name and rejects when it is gone,
 * `fold` tells the traditional characters that have come.
 */
export async function loadPlaces(fetchText: (name: string) => Promise<string>, fold: () => Fold): Promise<FindPlaces> {
  const { find, load, areaOf } = await openRecords(fetchText);
  return async (query) => {
    const { records, named, whole, strings } = await find(query, fold());
    return records.map((record, at) => ({
      kind: 'place',
      area: areaOf(record),
      tier: { name: at < named ? 'identity' : at < whole ? 'exact' : 'words', words: [], hits: [] },
      load: async () => describe(await load(record), strings),
    }));
  };
}
