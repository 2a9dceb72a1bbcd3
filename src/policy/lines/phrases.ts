import { loadDefaultSimplifiedChineseParser } from 'budoux';
import { atomsOf, widthOf, wordSpans, type Span } from './atoms.ts';

/** A judge of Chinese: what belongs together. */
export interface Phrases {
  /** Widest word, in em, that stays whole. */
  readonly widest: number;
  /** Cuts a text into phrases; together they are the text. */
  readonly cut: (text: string) => readonly string[];
  /** What is never parted, in running text either. */
  readonly atoms: (text: string) => readonly Span[];
}

const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** Single characters that belong to what follows; any other belongs to what stands before it. */
const leading = new Set(
  '在从由到最各每全第约不未能可已与和或及对向按以是有怎哪谁把被给让请看改再新老本该此其共分只都也还就离去我您你占之'.split(
    '',
  ),
);

/** Widest word, in em, that stays whole: a heading has the line of a phone, a label half of it, the heading of a column a quarter. */
export const widestWord = { heading: 9, label: 6, column: 4 } as const;

const isLone = (text: string): boolean => [...text].filter(isWord).length <= 1;

/** Joins lone characters to their neighbour, so that no line begins or ends with half a thought. */
function withoutLoners(pieces: readonly string[]): readonly string[] {
  const out: string[] = [];
  const append = (text: string): void => void out.push((out.pop() ?? '') + text);
  let carried = '';
  pieces.forEach((piece, index) => {
    const isWide = carried !== '' && out.length > 0 && widthOf(carried + piece) > widestWord.heading;
    if (isWide) append(carried);
    const joined = isWide ? piece : carried + piece;
    const isLast = index === pieces.length - 1;
    carried = '';
    if (isLone(joined) && !isLast && (out.length === 0 || leading.has(joined.trim()))) carried = joined;
    else if (isLone(joined) && out.length > 0) append(joined);
    else out.push(joined);
  });
  return out;
}

/**
 * Phrases of Chinese as this site needs them: words of its vocabulary stay whole, then come borders on which two judges agree, a model
 * of phrases and a dictionary of words; a model alone parts 义|乌市 and 人|才. Numbers with their units are never parted. Words wider than
 * `widest`, in em, are cut like any text.
 */
export function phrasesWith(vocabulary: readonly string[], widest: number): Phrases {
  const words = [...new Set(vocabulary)]
    .filter((word) => word.length > 1 && widthOf(word) <= widest)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const names = words.filter((word) => /\d/.test(word));
  const model = loadDefaultSimplifiedChineseParser();
  const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });
  const known = new Map<string, readonly string[]>();

  function cut(text: string): readonly string[] {
    const byModel = new Set(model.parseBoundaries(text));
    const named = wordSpans(text, words);
    const isInside = (at: number, spans: readonly Span[]): boolean =>
      spans.some(({ start, end }) => start < at && at < end);
    const borders = new Set([...dictionary.segment(text)].map(({ index }) => index).filter((at) => byModel.has(at)));
    const atoms = atomsOf(text, names);
    for (const { start, end } of [...named, ...atoms]) borders.add(start).add(end);
    const kept = [...borders]
      .filter((at) => at > 0 && at < text.length && !isInside(at, named) && !isInside(at, atoms))
      // Closing marks end a line and opening marks begin one.
      .filter(
        (at) =>
          !/[\s。，、；：！？）》」』】”’%]/u.test(text[at] as string) &&
          !/[（《「『【“‘]/u.test(text[at - 1] as string),
      )
      .sort((a, b) => a - b);
    const pieces = [0, ...kept].map((at, index) => text.slice(at, kept[index] ?? text.length));
    return withoutLoners(pieces);
  }
  const remembered = (text: string): readonly string[] => {
    const phrases = known.get(text) ?? cut(text);
    known.set(text, phrases);
    return phrases;
  };
  return { widest, cut: remembered, atoms: (text) => atomsOf(text, names) };
}
