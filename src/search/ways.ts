import { toNormal } from './normal.ts';
import type { Lexicon } from './rules.ts';

/** One way to ask, ready to be compared: each of its words in all its spellings, a placeholder's with the area each names. */
export interface ReadyWay {
  /** As written. */
  readonly asked: string;
  /** The address of the page, `{地区}` in it where the area decides. */
  readonly url: string;
  readonly words: readonly (readonly string[])[];
  /** Whether an area must be named. */
  readonly area: boolean;
}

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
      return variants.get(normal) ?? [normal];
    });
  return Object.entries(pages).flatMap(([url, asked]) =>
    asked.map((way) => {
      const words = way.split(' ');
      return {
        asked: way,
        url,
        words: words.filter((word) => word !== areaPlaceholder).map(spellings),
        area: words.includes(areaPlaceholder),
      };
    }),
  );
}
