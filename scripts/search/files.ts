import { createHash } from 'node:crypto';
import { toSounds } from '../../src/search/alike.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { toReadings } from '../../src/search/readings.ts';
import type { Rules } from '../../src/search/rules.ts';
import { toIndex } from '../../src/search/search.ts';
import { encodeText } from '../../src/search/text.ts';
import { encodeTitles } from '../../src/search/titles.ts';
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

/**
 * The files of the header search by name: titles, text, and the manifest that names both. `keyOf` tells the key of a page in the index
 * of the results page.
 */
export function searchFiles(
  all: readonly SearchDocument[],
  rules: Rules,
  keyOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const documents = sentOf(all);
  const { corpus, lexicon } = toIndex(documents, rules);
  const readings = exceptionsOf(documents);
  const sounds = toSounds(corpus, toReadings(readings));
  const words = hardWords(sounds, frequentWords(documents, initials.words), lexicon.words, initials.place);
  const keys = documents.map(({ url }) => keyOf.get(url) ?? '');
  const titles = encodeTitles({ documents, rules, readings, words, keys });
  const text = encodeText(documents);
  const names = { titles: hashed('titles', titles, 'json'), text: hashed('text', text, 'txt') };
  return new Map([
    [names.titles, titles],
    [names.text, text],
    ['manifest.json', JSON.stringify({ ...names, partial: documents.length < all.length })],
  ]);
}
