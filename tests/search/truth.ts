/**
 * Which pages hold each string of two to eight characters, found by cutting up every line. Knows nothing of the engines but the lines in
 * normal form; stands alone, so that a browser can be given it as text. A string never crosses the end of a sentence.
 */
export function truthOf(pages: readonly (readonly string[])[]): Map<string, Set<number>> {
  const truth = new Map<string, Set<number>>();
  pages.forEach((lines, page) => {
    for (const sentence of new Set(lines.flatMap((line) => line.split('.')))) {
      const characters = Array.from(sentence);
      for (let from = 0; from < characters.length; from++) {
        for (let to = from + 2; to <= Math.min(characters.length, from + 8); to++) {
          const text = characters.slice(from, to).join('');
          const known = truth.get(text);
          if (known) known.add(page);
          else truth.set(text, new Set([page]));
        }
      }
    }
  });
  return truth;
}
