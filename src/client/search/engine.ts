import { type Index, toIndex } from '../../search/prepare.ts';
import type { NumbersFile } from '../../search/numbers/file.ts';
import { mayAskNumber } from '../../search/numbers/may-ask.ts';
import type { Numbers } from '../../search/numbers/answer.ts';
import { search, type Answer, type Sound } from '../../search/search.ts';
import { decodeTitles } from '../../search/titles-file.ts';

/** Answers queries from what has arrived so far: first from titles alone. */
export interface Engine {
  /** The key of each page in the index of the results page, where that is asked for what is left out here. */
  readonly keys: readonly string[];
  /** Whether places are left out; Pagefind knows them. */
  readonly partial: boolean;
  /** What has arrived so far. */
  index(): Index;
  /** Whether the text has come. */
  isWhole(): boolean;
  answer(query: string, soundOnly: boolean): Answer;
  /** Fetches, once, what a query needs: the text of all pages and searching by sound, and the numbers where it may ask for one; nothing when all is here. */
  coming(query: string): Promise<unknown> | undefined;
}

/** Waits for a file; rejects when it does not come. */
export async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}

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
  const titles = decodeTitles(await response.text());
  const { documents, rules, words, keys, readings, partial } = titles;
  let index = toIndex(documents, rules, words);
  let sound: Sound | undefined;
  let numbers: Numbers | undefined;
  const beside = (name: string): Promise<Response> => fetched(new URL(name, response.url).href);
  const loadText = once(async () => {
    const [{ decodeText, toSound }, file] = await Promise.all([
      import('../../search/after-text.ts'),
      beside(titles.text).then((text) => text.arrayBuffer()),
    ]);
    const text = decodeText(documents, new TextDecoder('utf-16le').decode(file));
    index = toIndex(text.documents, rules, words, text);
    sound = toSound(index, readings, words);
  });
  const loadNumbers = once(async () => {
    const [{ toNumbers }, file] = await Promise.all([import('../../search/numbers/answer.ts'), beside(titles.numbers)]);
    numbers = toNumbers((await file.json()) as NumbersFile, index.lexicon.areas);
  });
  return {
    keys,
    partial,
    index: () => index,
    isWhole: () => sound !== undefined,
    answer: (query, soundOnly) => search(index, query, { sound, numbers }, soundOnly),
    coming(query) {
      const all = [...(sound ? [] : [loadText()]), ...(numbers || !mayAskNumber(query) ? [] : [loadNumbers()])];
      return all.length > 0 ? Promise.all(all) : undefined;
    },
  };
}
