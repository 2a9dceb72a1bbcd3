import { search, toIndex, type Answer, type Index, type Sound } from '../search/search.ts';
import { decodeTitles } from '../search/titles.ts';

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
  /** Fetches the text of all pages, searching by sound, and what questions taught, once; resolves when all can be asked. */
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
  const beside = (name: string): Promise<string> => fetch(new URL(name, response.url).href).then(read);
  const load = async (): Promise<void> => {
    const [{ addText, toSound }, { decodeLesson, toLearned }, text, lesson] = await Promise.all([
      import('../search/rest.ts'),
      import('../search/learned.ts'),
      beside(titles.text),
      beside(titles.lesson),
    ]);
    const whole = toIndex(addText(documents, text), rules, words);
    sound = toSound(whole.corpus, readings, words);
    index = { ...whole, learned: toLearned(decodeLesson(lesson), whole.corpus) };
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
