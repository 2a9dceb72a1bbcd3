import { toNormal } from './normal.ts';

/** What authors say about words, from content/search.yaml, and what the build adds to it. */
export interface Rules {
  /** Words that make a question but say nothing about its object. */
  readonly questions: readonly string[];
  /** Groups of words that mean the same; a search for one also finds the others. */
  readonly synonyms: readonly (readonly string[])[];
  /** Areas, each with its other names, the name that pages carry first. */
  readonly areas: readonly (readonly string[])[];
  /** What this site knows nothing of, though its words may stand here: 杭州, 社保. */
  readonly outside: readonly string[];
}

/** The rules in normal form, ready to be asked. */
export interface Lexicon {
  readonly questions: ReadonlySet<string>;
  /** Word → the words that mean the same, itself first. */
  readonly variants: ReadonlyMap<string, readonly string[]>;
  /** Name of an area in any spelling → the name that pages carry. */
  readonly areas: ReadonlyMap<string, string>;
  readonly outside: ReadonlySet<string>;
  /** Words at which a query may be split: all of the above, and what pages call themselves unless it is a question. */
  readonly words: ReadonlySet<string>;
}

/** Prepares rules for searching; `words` are titles, headings and terms of the pages. */
export function toLexicon(rules: Rules, words: Iterable<string>): Lexicon {
  const questions = new Set(rules.questions.map(toNormal));
  const variants = new Map<string, readonly string[]>();
  const areas = new Map<string, string>();
  for (const group of [...rules.synonyms, ...rules.areas]) {
    const normal = group.map(toNormal);
    for (const word of normal) {
      const known = variants.get(word) ?? [word];
      variants.set(word, [...new Set([...known, ...normal])]);
    }
  }
  for (const [name = '', ...others] of rules.areas) {
    for (const spelling of [name, ...others]) areas.set(toNormal(spelling), name);
  }
  const asks = [...questions].filter((word) => word.length > 1);
  const outside = new Set(rules.outside.map(toNormal));
  const all = new Set(
    [...words].map(toNormal).filter((word) => word.length > 1 && !asks.some((ask) => word.includes(ask))),
  );
  for (const word of [...variants.keys(), ...questions, ...outside]) all.add(word);
  return { questions, variants, areas, outside, words: all };
}
