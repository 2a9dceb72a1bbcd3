import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { toSounds } from '../../src/search/alike.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { toIndex } from '../../src/search/prepare.ts';
import { toReadings } from '../../src/search/readings.ts';
import type { Rules } from '../../src/search/rules.ts';
import type { NumbersFile } from '../../src/search/numbers/file.ts';
import { recordFiles } from '../../src/search/records/files.ts';
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

/** Stands in the name of a file and says what it holds, so that a browser may keep it for ever. */
const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 10);

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
  /** The places that are not sent, because they are too many, but lie in files that are fetched as they are asked for. */
  readonly apart: readonly SearchDocument[];
  /** The folder of those files; empty when there are none. */
  readonly places: string;
  /**
   * Name of the titles file, with a hash of all that it is made of: pages bear the name, and are finished while
   * Pagefind still works.
   */
  readonly titles: string;
}

/** Decides what the header search sends of a site's pages. */
export function toSend(all: readonly SearchDocument[], rules: Rules): Sending {
  const documents = sentOf(all);
  const sent = new Set(documents);
  const apart = all.filter((page) => !sent.has(page));
  const made = makers();
  const places = apart.length > 0 ? `places.${hashOf(JSON.stringify(apart) + made)}` : '';
  const titles = `titles.${hashOf(JSON.stringify([documents, rules, places]) + made)}.json`;
  return { documents, rules, apart, places, titles };
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
 * The files of search by their paths: titles, text, numbers, the places that are not sent, and the manifest that names the others. `kept`: what was
 * found out before about the same pages.
 */
export function searchFiles(
  sending: Sending,
  { answers, numbers }: { readonly answers: Answers; readonly numbers: NumbersFile },
  kept = nothingKept,
): ReadonlyMap<string, string | Buffer> {
  const { documents, rules, apart, places, titles: titlesName } = sending;
  const { readings, words } = kept.get('spoken', JSON.stringify([documents, rules]), () => spokenOf(sending));
  const text = encodeText({ documents, rules, readings, words, forms: formsOf(documents), answers });
  const numbersText = JSON.stringify(numbers);
  const numbersName = `numbers.${hashOf(numbersText)}.json`;
  const textName = `text.${hashOf(text)}.txt`;
  const titles = encodeTitles({ documents, text: textName, numbers: numbersName, places });
  return new Map<string, string | Buffer>([
    [titlesName, titles],
    [textName, Buffer.from(text, 'utf16le')],
    [numbersName, numbersText],
    ['manifest.json', JSON.stringify({ titles: titlesName, text: textName, places })],
    ...Array.from(apart.length > 0 ? recordFiles(apart) : [], ([name, file]) => [`${places}/${name}`, file] as const),
  ]);
}
