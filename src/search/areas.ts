import { findAll, type Corpus } from './corpus.ts';
import { isRecord } from './document.ts';
import type { Lexicon } from './rules.ts';

/** The areas that words name. */
export const areasIn = ({ areas }: Lexicon, words: readonly string[]): readonly string[] => [
  ...new Set(words.flatMap((word) => areas.get(word) ?? [])),
];

/** What stands between marks and says by its end that it is a town: 佛堂镇, 柳城畲族镇, 后宅街道. */
const townName = /^([^乡镇]{2,4}?)(?:.族)?(?:镇|乡|街道)$/u;

/** The towns that pages list, in full and as people call them: 佛堂镇, 佛堂. Many stand there once, too seldom to be heard by their sound otherwise. */
export const townsOf = ({ normal }: Corpus): readonly string[] => [
  ...new Set(normal.split(/[.\n]/).flatMap((item) => townName.exec(item) ?? [])),
];

/** A town, or whatever else stands in one area alone. */
export interface Town {
  readonly name: string;
  readonly area: string;
  /** Whether a record is about it: there is more to find than its area. */
  readonly hasRecord: boolean;
}

/** What the first word that names something in one area alone, such as a town, names: it stands on pages of this area, and hardly on those of none. */
export function townIn(corpus: Corpus, lexicon: Lexicon, words: readonly string[]): Town | undefined {
  for (const word of words) {
    if (word.length < 2 || lexicon.areas.has(word)) continue;
    const owners = new Set(findAll(corpus, word).map(({ field }) => field.owner));
    const pages = [...owners].flatMap((page) => corpus.documents[page] ?? []);
    const near = pages.filter(({ area }) => area !== undefined);
    const [area, ...others] = new Set(near.map((page) => page.area));
    if (area !== undefined && others.length === 0 && near.length * 2 >= pages.length)
      return { name: word, area, hasRecord: near.some(isRecord) };
  }
  return undefined;
}
