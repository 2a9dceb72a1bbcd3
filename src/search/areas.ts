import { findAll, type Corpus } from './corpus.ts';
import { isRecord } from './document.ts';
import type { Lexicon } from './rules.ts';

/** The areas that words name. */
export const areasIn = ({ areas }: Lexicon, words: readonly string[]): readonly string[] => [
  ...new Set(words.flatMap((word) => areas.get(word) ?? [])),
];

/** A town, or whatever else stands in one area alone. */
export interface Town {
  readonly area: string;
  /** Whether a record is about it: there is more to find than its area. */
  readonly hasRecord: boolean;
}

/** What the first word that names something in one area alone, such as a town, names: it stands on pages of this area, and hardly on those of none. */
export function townIn(corpus: Corpus, lexicon: Lexicon, words: readonly string[]): Town | undefined {
  for (const word of words) {
    if (word.length < 2 || lexicon.areas.has(word)) continue;
    const owners = new Set(findAll(corpus, word).map(({ field }) => corpus.fields[field]?.owner ?? -1));
    const pages = [...owners].flatMap((page) => corpus.documents[page] ?? []);
    const near = pages.filter(({ area }) => area !== undefined);
    const [area, ...others] = new Set(near.map((page) => page.area));
    if (area !== undefined && others.length === 0 && near.length * 2 >= pages.length)
      return { area, hasRecord: near.some(isRecord) };
  }
  return undefined;
}
