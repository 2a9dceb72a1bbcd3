import { addText, decodeTitles } from '../search/files.ts';
import { search, toIndex, type Answer, type Index, type Sound } from '../search/search.ts';

/** The files of the header search, by name; written with the site. */
interface Manifest {
  readonly titles: string;
  readonly text: string;
}

/** Answers queries from what has arrived so far. */
export interface Engine {
  index(): Index;
  answer(query: string, soundOnly: boolean): Answer;
}

async function fetchFile(address: URL): Promise<Response> {
  const response = await fetch(address.href);
  if (!response.ok) throw new Error(`${address.pathname}: ${String(response.status)}`);
  return response;
}

/**
 * Fetches titles, then text and sounds; `onMore` is called when there is more to search. `folder` holds manifest.json. Rejects when
 * the titles do not come; when only the rest is missing, titles are searched alone.
 */
export async function loadEngine(folder: URL, onMore: () => void): Promise<Engine> {
  const manifest = (await (await fetchFile(new URL('manifest.json', folder))).json()) as Manifest;
  const titles = decodeTitles(await (await fetchFile(new URL(manifest.titles, folder))).text());
  let index = toIndex(titles.documents, titles.rules, titles.words);
  let sound: Sound | undefined;
  const loadRest = async (): Promise<void> => {
    const [{ toSound }, text] = await Promise.all([
      import('../search/sound.ts'),
      fetchFile(new URL(manifest.text, folder)).then((response) => response.text()),
    ]);
    index = toIndex(addText(titles.documents, text), titles.rules, titles.words);
    sound = toSound(index.corpus, titles.readings);
    onMore();
  };
  void loadRest().catch((error: unknown) => {
    console.warn(error);
  });
  return {
    index: () => index,
    answer: (query, soundOnly) => search(index, query, sound, soundOnly),
  };
}
