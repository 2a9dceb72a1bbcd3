import { search, toIndex, type Answer, type Index, type Sound } from '../search/search.ts';
import { decodeTitles } from '../search/titles.ts';

/** The files of the header search, by name: manifest.json, written with the site. */
export interface Manifest {
  readonly titles: string;
  readonly text: string;
  /** Whether both leave out the places because there are too many. */
  readonly partial: boolean;
}

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
  /** Fetches the text of all pages and searching by sound; resolves when both can be asked. */
  loadRest(): Promise<void>;
}

/** Fetches the titles; rejects when they do not come. `folder` holds the files. */
export async function loadEngine(folder: string, manifest: Manifest): Promise<Engine> {
  const fetchText = async (name: string): Promise<string> => {
    const response = await fetch(folder + name);
    if (!response.ok) throw new Error(response.url);
    return response.text();
  };
  const { documents, rules, words, keys, readings } = decodeTitles(await fetchText(manifest.titles));
  const first = toIndex(documents, rules, words);
  let index = first;
  let sound: Sound | undefined;
  return {
    keys,
    partial: manifest.partial,
    index: () => index,
    titles: first,
    answer: (query, soundOnly) => search(index, query, sound, soundOnly),
    async loadRest() {
      const [{ addText, toSound }, text] = await Promise.all([import('../search/rest.ts'), fetchText(manifest.text)]);
      index = toIndex(addText(documents, text), rules, words);
      sound = toSound(index.corpus, readings, words);
    },
  };
}
