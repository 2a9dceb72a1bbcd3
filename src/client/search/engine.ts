import type { Numbers } from '../../search/numbers/answer.ts';
import type { NumbersFile } from '../../search/numbers/file.ts';
import { mayAskNumber } from '../../search/numbers/may-ask.ts';
import type { Fold } from '../../search/query.ts';
import type { Hit } from '../../search/rank.ts';
import type { Result } from '../../search/results.ts';
import type { Answer } from '../../search/search.ts';
import { answerFromTitles, describeTitle } from '../../search/titled.ts';
import { decodeTitles, type Titled } from '../../search/titles-file.ts';

/** Answers queries from what has arrived so far: first from titles alone. */
export interface Engine {
  /** Where the places are that are left out here; null when none are. */
  readonly places: FetchText | null;
  /** The areas that pages are about. */
  readonly areas: readonly string[];
  /** Traditional characters, as far as they have come. */
  fold(): Fold;
  /** Whether the text has come. */
  isWhole(): boolean;
  answer(query: string, soundOnly: boolean): Answer;
  /** A hit of the last answer as it is listed. */
  describe(hit: Hit): Result;
  /** Fetches, once, what a query needs: the text of all pages with what searches it, and the numbers where it may ask for one; nothing when all is here. */
  coming(query: string): Promise<unknown> | undefined;
}

/** Waits for a file; rejects when it does not come. */
export async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}

/** Fetches a file by its name. */
export type FetchText = (name: string) => Promise<string>;

/** Where the places are by the name of their folder, which lies beside the titles file at `address`; null for none. */
export const placesIn = (address: string, name: string): FetchText | null =>
  name === '' ? null : async (file) => (await fetched(new URL(`${name}/${file}`, address).href)).text();

/** Does something once, and again when it failed. */
function once(load: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () =>
    (done ??= load().catch((error: unknown) => {
      done = undefined;
      throw error;
    }));
}

/** Makes an engine of the titles file. The text lies beside it. */
export async function loadEngine(response: Response): Promise<Engine> {
  const { documents, places, ...names } = decodeTitles(await response.text());
  let whole: Pick<Engine, 'answer' | 'describe' | 'fold'> | undefined;
  let spellings: ReadonlyMap<string, string> = new Map();
  let numbers: Numbers | undefined;
  const early: typeof whole = {
    answer: (query, soundOnly) => answerFromTitles(documents, soundOnly ? '' : query),
    describe: ({ document }) => describeTitle(documents[document] as Titled),
    fold: () => new Map(),
  };
  const beside = (name: string): Promise<Response> => fetched(new URL(name, response.url).href);
  const loadText = once(async () => {
    const [{ decodeText, describeHit, search, toIndex }, file] = await Promise.all([
      import('../../search/after-text.ts'),
      beside(names.text).then((text) => text.arrayBuffer()),
    ]);
    const text = decodeText(documents, new TextDecoder('utf-16le').decode(file));
    const index = toIndex(text.documents, text.rules, text);
    spellings = index.lexicon.areas;
    whole = {
      answer: (query, soundOnly) => search(index, query, numbers, soundOnly),
      describe: (hit) => describeHit(index, hit),
      fold: () => index.fold,
    };
  });
  const loadNumbers = once(async () => {
    const [{ toNumbers }, file] = await Promise.all([import('../../search/numbers/answer.ts'), beside(names.numbers)]);
    const read = (await file.json()) as NumbersFile;
    numbers = (asked) => toNumbers(read, spellings)(asked);
  });
  return {
    places: placesIn(response.url, places),
    areas: [...new Set(documents.flatMap(({ area }) => area ?? []))],
    fold: () => (whole ?? early).fold(),
    isWhole: () => whole !== undefined,
    answer: (query, soundOnly) => (whole ?? early).answer(query, soundOnly),
    describe: (hit) => (whole ?? early).describe(hit),
    coming(query) {
      const all = [...(whole ? [] : [loadText()]), ...(numbers || !mayAskNumber(query) ? [] : [loadNumbers()])];
      return all.length > 0 ? Promise.all(all) : undefined;
    },
  };
}
