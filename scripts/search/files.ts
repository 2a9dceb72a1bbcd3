import { toSounds } from '../../src/search/alike.ts';
import { linesOf } from '../../src/search/corpus.ts';
import { isRecord, type SearchDocument } from '../../src/search/document.ts';
import { toIndex, type Text } from '../../src/search/prepare.ts';
import { toReadings } from '../../src/search/readings.ts';
import type { NumbersFile } from '../../src/search/numbers/file.ts';
import { recordFiles } from '../../src/search/records/files.ts';
import { encodeText } from '../../src/search/text-file.ts';
import { encodeTitles } from '../../src/search/titles-file.ts';
import { sha256Of } from '../lib/files.ts';
import { nothingKept } from '../lib/kept-table.ts';
import { formsOf } from './forms.ts';
import { exceptionsOf } from './spoken.ts';
import { frequentWords, hardWords } from './words.ts';

/** How many frequent words should be found by their initials, and among how many suggestions. */
const initials = { words: 400, place: 5 } as const;

/** Stands in the name of a file and says what it holds, so that a browser may keep it for ever. */
const hashOf = (content: string): string => sha256Of(Buffer.from(content)).slice(0, 10);

/** What search is told besides the pages. */
export type Told = Pick<Text, 'rules' | 'answers'> & { readonly numbers: NumbersFile };

/** What the header search sends, and under which name. */
export type Sending = ReturnType<typeof toSend>;

/** Up to here the browser gets all text, counted in characters of different lines; above, places are fetched as they are asked for. */
const limits = { places: 2000, characters: 170_000 } as const;

/** Decides what the header search sends of a site's pages: all, or all but the places when there is too much. `version`: of the programs. */
export function toSend(all: readonly SearchDocument[], told: Told, version: string) {
  const records = all.filter(isRecord);
  // A line that many pages repeat costs no bytes after the first.
  const characters = [...new Set(all.flatMap(linesOf))].join('').length;
  const isWhole = records.length <= limits.places && characters <= limits.characters;
  // The places that are not sent, because they are too many, but lie in files that are fetched as they are asked for.
  const apart = isWhole ? [] : records;
  const documents = isWhole ? all : all.filter((page) => !isRecord(page));
  // The folder of those files; empty when there are none.
  const places = apart.length > 0 ? `places.${hashOf(version + JSON.stringify(apart))}` : '';
  // With a hash of all that the titles file and the files it names are made of: pages bear its name, and are finished before these are.
  const titles = `titles.${hashOf(version + JSON.stringify([documents, told, places]))}.json`;
  return { ...told, documents, apart, places, titles };
}

/** How the words of pages are read aloud, and those that initials alone do not find: what takes longest. */
function spokenOf({ documents, rules }: Sending): { readonly readings: string; readonly words: readonly string[] } {
  const { corpus, lexicon } = toIndex({ documents, rules });
  const readings = exceptionsOf(documents);
  const sounds = toSounds(corpus, toReadings(readings));
  const words = hardWords(
    sounds,
    frequentWords(documents, lexicon.questions, initials.words),
    lexicon.words,
    initials.place,
  );
  return { readings, words };
}

/**
 * The files of search by their paths: titles, text, numbers, the places that are not sent, and the manifest that names the others. `kept`: what was
 * found out before about the same pages.
 */
export function searchFiles(sending: Sending, kept = nothingKept): ReadonlyMap<string, string | Buffer> {
  const { documents, rules, answers, numbers, apart, places, titles: titlesName } = sending;
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
