import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { toSounds } from '../../src/search/alike.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { toIndex } from '../../src/search/prepare.ts';
import { toReadings } from '../../src/search/readings.ts';
import type { Rules } from '../../src/search/rules.ts';
import type { NumbersFile } from '../../src/search/numbers/file.ts';
import { encodeText } from '../../src/search/text-file.ts';
import { encodeTitles } from '../../src/search/titles-file.ts';
import type { Answers } from '../../src/search/ways.ts';
import { listTree } from '../lib/files.ts';
import { inProject } from '../lib/folders.ts';
import { nothingKept } from '../lib/kept-table.ts';
import { formsOf } from './forms.ts';
import { sentOf } from './parts.ts';
import { exceptionsOf } from './spoken.ts';
import { frequentWords, hardWords } from './words.ts';

/** How many frequent words should be found by their initials, and among how many suggestions. */
const initials = { words: 400, place: 5 } as const;

/** A file's name with a hash of what it holds, so that a browser may keep it for ever. */
function hashed(name: string, content: string, extension: string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return `${name}.${hash}.${extension}`;
}

/** What the titles file is made with, beside pages and rules: the rules of search and the packages. */
function makers(): string {
  const folders = ['src/search', 'scripts/search'].flatMap((folder) =>
    listTree(inProject(folder))
      .filter((file) => !file.endsWith('.test.ts'))
      .map((file) => `${folder}/${file}`),
  );
  return [...folders, 'package-lock.json'].map((file) => readFileSync(inProject(file), 'utf8')).join('');
}

/** What the header search sends, and under which name. */
export interface Sending {
  readonly documents: readonly SearchDocument[];
  readonly rules: Rules;
  /** Whether the places are left to Pagefind. */
  readonly partial: boolean;
  /**
   * Name of the titles file, with a hash of all that it is made of: pages bear the name, and are finished while
   * Pagefind still works.
   */
  readonly titles: string;
}

/** Decides what the header search sends of a site's pages. */
export function toSend(all: readonly SearchDocument[], rules: Rules): Sending {
  const documents = sentOf(all);
  const partial = documents.length < all.length;
  return {
    documents,
    rules,
    partial,
    titles: hashed('titles', JSON.stringify([documents, rules, partial]) + makers(), 'json'),
  };
}

/** How the words of pages are read aloud, and those that initials alone do not find: what takes longest. */
function spokenOf({ documents, rules }: Sending): { readonly readings: string; readonly words: readonly string[] } {
  const { corpus, lexicon } = toIndex(documents, rules);
  const readings = exceptionsOf(documents);
  const sounds = toSounds(corpus, toReadings(readings));
  const words = hardWords(sounds, frequentWords(documents, initials.words), lexicon.words, initials.place);
  return { readings, words };
}

/**
 * The files of the header search by name: titles, text, numbers, and the manifest that names them for the build. `keyOf` tells the key of a page in
 * the index of the results page, which is asked for what is not sent. `kept`: what was found out before about the same pages.
 */
export function searchFiles(
  sending: Sending,
  { answers, numbers }: { readonly answers: Answers; readonly numbers: NumbersFile },
  keyOf: ReadonlyMap<string, string>,
  kept = nothingKept,
): ReadonlyMap<string, string | Buffer> {
  const { documents, rules, partial, titles: titlesName } = sending;
  const { readings, words } = kept.get('spoken', JSON.stringify([documents, rules]), () => spokenOf(sending));
  const keys = partial ? documents.map(({ url }) => keyOf.get(url) ?? '') : [];
  const text = encodeText({ documents, rules, readings, words, forms: formsOf(documents), answers });
  const numbersText = JSON.stringify(numbers);
  const numbersName = hashed('numbers', numbersText, 'json');
  const textName = hashed('text', text, 'txt');
  const titles = encodeTitles({ documents, keys, text: textName, numbers: numbersName, partial });
  return new Map<string, string | Buffer>([
    [titlesName, titles],
    [textName, Buffer.from(text, 'utf16le')],
    [numbersName, numbersText],
    ['manifest.json', JSON.stringify({ titles: titlesName, text: textName, partial })],
  ]);
}
