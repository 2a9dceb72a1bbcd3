import { levelled } from './level.ts';

/**
 * How a published sentence stands today. `now`: still printed. `holds`: no longer printed, its numbers read the same. `then`: it
 * says how much there was by a day that has passed. `changed`: its numbers read differently, or nobody can tell.
 */
export type Standing = 'now' | 'holds' | 'then' | 'changed';

/**
 * The file with every sentence that this site has published with its numbers, whole: texts that are so much alike pack as small
 * as hashes that are long enough to trust, and cannot be forged.
 */
export interface SentencesFile {
  readonly format: 1;
  /** Where sentences stand: path below the base path, name, release, whether its data is demo. */
  readonly pages: readonly (readonly [string, string, string, boolean])[];
  /** Text without its full stop, standing, places in `pages`, oldest first. */
  readonly sentences: readonly (readonly [string, Standing, ...number[]])[];
}

/** A page that printed a sentence. */
export interface SentencePage {
  readonly path: string;
  readonly name: string;
  readonly date: string;
  readonly demo: boolean;
}

/** A sentence of this site. */
export interface PublishedSentence {
  readonly text: string;
  readonly standing: Standing;
  /** Oldest first, at least one. */
  readonly pages: readonly SentencePage[];
  readonly demo: boolean;
}

/** All of them. */
export interface Sentences {
  readonly all: readonly PublishedSentence[];
  /** The one that a text is, letter for letter but for spaces, width and quotation marks. */
  readonly find: (text: string) => PublishedSentence | undefined;
}

/** Reads the file; refuses another format with both numbers in the message. */
export function readSentences(file: SentencesFile): Sentences {
  if ((file.format as number) !== 1) throw new Error(`sentences file of format ${String(file.format)}, expected 1`);
  const pages = file.pages.map(([path, name, date, demo]): SentencePage => ({ path, name, date, demo }));
  const all = file.sentences.map(([text, standing, ...places]): PublishedSentence => {
    const on = places.flatMap((place) => pages[place] ?? []);
    return { text, standing, pages: on, demo: on.every(({ demo }) => demo) };
  });
  const byKey = new Map(all.map((sentence) => [levelled(sentence.text), sentence]));
  return { all, find: (text) => byKey.get(levelled(text)) };
}
