import { findAll } from './corpus.ts';
import type { Index } from './prepare.ts';

/** The area that a word names which is none itself, such as a town: it stands on pages of one area alone, and hardly on those of none. */
function areaBy({ corpus }: Index, word: string): string | undefined {
  if (word.length < 2) return undefined;
  const pages = new Set(findAll(corpus, word).map(({ field }) => corpus.fields[field]?.owner ?? -1));
  const areas = [...pages].flatMap((page) => corpus.documents[page]?.area ?? []);
  return areas.length * 2 >= pages.size && areas.every((area) => area === areas[0]) ? areas[0] : undefined;
}

/** The areas that words name, by the names that pages carry; by words such as towns only when none names an area itself. */
export function areasIn(index: Index, words: readonly string[]): readonly string[] {
  const spelled = words.flatMap((word) => index.lexicon.areas.get(word) ?? []);
  return [...new Set(spelled.length > 0 ? spelled : words.flatMap((word) => areaBy(index, word) ?? []))];
}
