import { findAll, type Corpus } from './corpus.ts';
import type { SearchDocument } from './document.ts';
import { toNormal } from './normal.ts';
import type { Index } from './prepare.ts';
import {
  downloadWeight,
  intentWeight,
  namedArea,
  noArea,
  otherArea,
  ownArea,
  unaskedArea,
  wholeTitle,
} from './weights.ts';

/** How much pages count when `words` name areas, and the query asks for a kind of page. */
export function priorOf(
  { corpus, lexicon }: Index,
  words: readonly string[],
  query: string,
): (document: number) => number {
  const named = areasIn({ corpus, lexicon }, words);
  const meant = [...lexicon.intents].filter(([word]) => query.includes(word)).flatMap(([, targets]) => targets);
  return (document) => {
    const { area, kind, title, url } = corpus.documents[document] as SearchDocument;
    const asked = meant.some((target) => url.startsWith(target)) ? intentWeight : 1;
    const wanted = meant.includes(kind) ? intentWeight : kind === 'download' ? downloadWeight : 1;
    const called = toNormal(title) === query ? wholeTitle : 1;
    return nearness(area, title, named) * asked * wanted * called;
  };
}

/** The areas that words name; by words such as towns only when none names an area itself. */
function areasIn({ corpus, lexicon }: Index, words: readonly string[]): readonly string[] {
  const spelled = words.flatMap((word) => lexicon.areas.get(word) ?? []);
  return spelled.length > 0 ? spelled : words.flatMap((word) => areaBy(corpus, word) ?? []);
}

/** The area that a word names which is none itself, such as a town: it stands on pages of one area alone, and hardly on those of none. */
function areaBy(corpus: Corpus, word: string): string | undefined {
  if (word.length < 2) return undefined;
  const pages = new Set(findAll(corpus, word).map(({ field }) => corpus.fields[field]?.owner ?? -1));
  const areas = [...pages].flatMap((page) => corpus.documents[page]?.area ?? []);
  return areas.length * 2 >= pages.size && areas.every((area) => area === areas[0]) ? areas[0] : undefined;
}

function nearness(area: string | undefined, title: string, named: readonly (string | undefined)[]): number {
  if (!area) return named.length === 0 ? 1 : noArea;
  if (named.length === 0) return unaskedArea;
  if (!named.includes(area)) return otherArea;
  return title.startsWith(area) ? namedArea : ownArea;
}
