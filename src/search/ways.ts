import { toNormal } from './normal.ts';
import type { Lexicon } from './rules.ts';

/** A word of a way in all its spellings; its own when no placeholder stands for it, which stands for much that is not the page's. */
export interface WayWord {
  readonly spellings: readonly string[];
  readonly isOwn: boolean;
}

/** One way to ask, ready to be compared: its words but for the area. */
export interface ReadyWay {
  /** As written. */
  readonly asked: string;
  /** The address of the page, `{地区}` in it where the area decides. */
  readonly url: string;
  readonly words: readonly WayWord[];
  /** Whether an area must be named. */
  readonly area: boolean;
}

/** A word of another language, which stands for no Chinese one: who asks in English is led to a page in English. */
const latin = /^[a-z]+$/;

const placeholder = /^\{(.+)\}$/;

/** The word that stands for any area; known to the code because it also decides the page. */
export const areaPlaceholder = '{地区}';

/** What authors say readers mean by what they ask, from content/answers.yaml. */
export interface Answers {
  /** Address of a page → the ways in which readers ask for it. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
  /** What a placeholder in braces stands for: 场所 → the kinds of places. */
  readonly placeholders: Readonly<Record<string, readonly string[]>>;
}

/** Prepares the ways in which readers ask. */
export function toWays({ pages, placeholders }: Answers, { variants }: Lexicon): ReadyWay[] {
  const spellings = (words: string): readonly string[] =>
    words.split('/').flatMap((word) => {
      const name = placeholder.exec(word)?.[1];
      if (name !== undefined) return (placeholders[name] ?? []).map(toNormal);
      const normal = toNormal(word);
      const isLatin = latin.test(normal);
      return (variants.get(normal) ?? [normal]).filter((each) => !isLatin || latin.test(each));
    });
  return Object.entries(pages).flatMap(([url, asked]) =>
    asked.map((way) => {
      const words = way.split(' ');
      return {
        asked: way,
        url,
        words: words
          .filter((word) => word !== areaPlaceholder)
          .map((word): WayWord => ({ spellings: spellings(word), isOwn: !word.includes('{') })),
        area: words.includes(areaPlaceholder),
      };
    }),
  );
}

/** Which ways a spelling stands in: of all ways, few have a word of a query. */
export function bySpelling(ways: readonly ReadyWay[]): ReadonlyMap<string, readonly ReadyWay[]> {
  const found = new Map<string, ReadyWay[]>();
  for (const way of ways)
    for (const spelling of way.words.flatMap(({ spellings }) => spellings)) {
      const others = found.get(spelling);
      if (others) others.push(way);
      else found.set(spelling, [way]);
    }
  return found;
}
