import { type Index, toIndex } from '../../search/prepare.ts';
import { search, type Answer, type Sound } from '../../search/search.ts';
import { decodeTitles } from '../../search/titles-file.ts';

/** Answers queries from what has arrived so far: first from titles alone. */
export interface Engine {
  /** The key of each page in the index of the results page. */
  readonly keys: readonly string[];
  /** Whether places are left out; Pagefind knows them. */
  readonly partial: boolean;
  /** What has arrived so far. */
  index(): Index;
  /** Titles alone, so that an order does not change when the text arrives. */
  readonly titles: Index;
  answer(query: string, soundOnly: boolean): Answer;
  /** Fetches the text of all pages and searching by sound, once; resolves when both can be asked. */
  loadRest(): Promise<void>;
}

const read = (response: Response): Promise<string> => {
  if (!response.ok) throw new Error(response.url);
  return response.text();
};

/** Makes an engine of the titles file, once it has come; rejects when it does not. The text lies beside it. */
export async function loadEngine(coming: Promise<Response>): Promise<Engine> {
  const response = await coming;
  const titles = decodeTitles(await read(response));
  const { documents, rules, words, keys, readings, partial } = titles;
  const first = toIndex(documents, rules, words);
  let index = first;
  let sound: Sound | undefined;
  let rest: Promise<void> | undefined;
  const load = async (): Promise<void> => {
    const [{ addText, toSound }, text] = await Promise.all([
      import('../../search/after-text.ts'),
      fetch(new URL(titles.text, response.url).href).then(read),
    ]);
    index = toIndex(addText(documents, text), rules, words);
    sound = toSound(index.corpus, readings, words);
  };
  return {
    keys,
    partial,
    index: () => index,
    titles: first,
    answer: (query, soundOnly) => search(index, query, sound, soundOnly),
    loadRest: () => (rest ??= load()),
  };
}
