import type * as AfterText from '../../search/after-text.ts';
import type { Numbers } from '../../search/numbers/answer.ts';
import type { NumbersFile } from '../../search/numbers/file.ts';
import { mayAskNumber } from '../../search/numbers/may-ask.ts';
import type { Index } from '../../search/prepare.ts';
import type { Fold } from '../../search/query.ts';
import type { Hit } from '../../search/rank.ts';
import type { Result } from '../../search/results.ts';
import type { Answer } from '../../search/search.ts';
import { answerFromTitles, describeTitle } from '../../search/titled.ts';
import { decodeTitles, type Titled } from '../../search/titles-file.ts';
import type { FindPlaces } from './records.ts';

/** Answers queries from what has arrived so far: first from titles alone. */
export type Engine = Awaited<ReturnType<typeof loadEngine>>;

/** Waits for a file; rejects when it does not come. */
export async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}

/** Does something once, and again when it failed. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () =>
    (done ??= load().catch((error: unknown) => {
      done = undefined;
      throw error;
    }));
}

/** Finds the places whose folder lies by this name beside the titles file at `address`; null for none. `fold` tells the traditional characters that have come. */
export function placesIn(address: string, name: string, fold = (): Fold => new Map()): FindPlaces | null {
  if (name === '') return null;
  const read = async (file: string): Promise<string> =>
    (await fetched(new URL(`${name}/${file}`, address).href)).text();
  const open = once(async () => (await import('./records.ts')).loadPlaces(read, fold));
  return async (query) => (await open())(query);
}

/** Makes an engine of the titles file. The text lies beside it. */
export async function loadEngine(response: Response) {
  const { documents, places, ...names } = decodeTitles(await response.text());
  let whole: (Pick<typeof AfterText, 'hear' | 'search' | 'describeHit'> & { readonly index: Index }) | undefined;
  let numbers: Numbers | undefined;
  const beside = (name: string): Promise<Response> => fetched(new URL(name, response.url).href);
  const loadText = once(async () => {
    const [{ decodeText, describeHit, hear, search, toIndex }, file] = await Promise.all([
      import('../../search/after-text.ts'),
      beside(names.text).then((text) => text.arrayBuffer()),
    ]);
    const text = decodeText(documents, new TextDecoder('utf-16le').decode(file));
    whole = { hear, search, describeHit, index: toIndex(text) };
  });
  const loadNumbers = once(async () => {
    const [{ toNumbers }, file] = await Promise.all([import('../../search/numbers/answer.ts'), beside(names.numbers)]);
    numbers = toNumbers((await file.json()) as NumbersFile);
  });
  return {
    /** Finds the places that are left out here; null when none are. */
    places: placesIn(response.url, places, () => whole?.index.fold ?? new Map()),
    /** The areas that pages are about. */
    areas: [...new Set(documents.flatMap(({ area }) => area ?? []))],
    /** Whether the text has come. */
    isWhole: () => whole !== undefined,
    /** Answers a query, which an input method may not have finished. */
    answer(query: string, isUnfinished = false): Answer {
      if (!whole) return answerFromTitles(documents, isUnfinished ? '' : query);
      return isUnfinished ? whole.hear(whole.index, query) : whole.search(whole.index, query, numbers);
    },
    /** A hit of the last answer as it is listed. */
    describe: (hit: Hit): Result =>
      whole ? whole.describeHit(whole.index, hit) : describeTitle(documents[hit.document] as Titled),
    /** Fetches, once, what a query needs: the text of all pages with what searches it, and the numbers where it may ask for one; nothing when all is here. */
    coming(query: string): Promise<unknown> | undefined {
      const all = [...(whole ? [] : [loadText()]), ...(numbers || !mayAskNumber(query) ? [] : [loadNumbers()])];
      return all.length > 0 ? Promise.all(all) : undefined;
    },
  };
}
