import { findAll, type Corpus } from './corpus.ts';
import type { Lexicon } from './rules.ts';

/** The areas that words name. */
export const areasIn = ({ areas }: Lexicon, words: readonly string[]): readonly string[] => [
  ...new Set(words.flatMap((word) => areas.get(word) ?? [])),
];

/** The area of the first word that names something in one area alone, such as a town: it stands on pages of this area, and hardly on those of none. */
export function townIn(corpus: Corpus, lexicon: Lexicon, words: readonly string[]): string | undefined {
  for (const word of words) {
    if (word.length < 2 || lexicon.areas.has(word)) continue;
    const pages = new Set(findAll(corpus, word).map(({ field }) => corpus.fields[field]?.owner ?? -1));
    const [area, ...others] = new Set([...pages].flatMap((page) => corpus.documents[page]?.area ?? []));
    const holding = [...pages].filter((page) => corpus.documents[page]?.area !== undefined).length;
    if (area !== undefined && others.length === 0 && holding * 2 >= pages.size) return area;
  }
  return undefined;
}
