import { addText, decodeTitles } from '../search/files.ts';
import { search, toIndex, type Answer, type Index, type Sound } from '../search/search.ts';

/** The files of the header search, by name; written with the site. */
interface Manifest {
  readonly titles: string;
  readonly text: string;
}

/** Answers queries from what has arrived so far: first from titles alone. */
export interface Engine {
  /** The key of each page in the index of the results page. */
  readonly keys: readonly string[];
  index(): Index;
  answer(query: string, soundOnly: boolean): Answer;
  /** Fetches the text of all pages and searching by sound; resolves when both can be asked. */
  loadRest(): Promise<void>;
}

async function fetchFile(address: URL): Promise<Response> {
  const response = await fetch(address.href);
  if (!response.ok) throw new Error(`${address.pathname}: ${String(response.status)}`);
  return response;
}

/** Fetches the titles; `folder` holds manifest.json. Rejects when they do not come. */
export async function loadEngine(folder: URL): Promise<Engine> {
  const manifest = (await (await fetchFile(new URL('manifest.json', folder))).json()) as Manifest;
  const titles = decodeTitles(await (await fetchFile(new URL(manifest.titles, folder))).text());
  let index = toIndex(titles.documents, titles.rules, titles.words);
  let sound: Sound | undefined;
  return {
    keys: titles.keys,
    index: () => index,
    answer: (query, soundOnly) => search(index, query, sound, soundOnly),
    async loadRest() {
      const [{ toSound }, text] = await Promise.all([
        import('../search/sound.ts'),
        fetchFile(new URL(manifest.text, folder)).then((response) => response.text()),
      ]);
      index = toIndex(addText(titles.documents, text), titles.rules, titles.words);
      sound = toSound(index.corpus, titles.readings);
    },
  };
}
