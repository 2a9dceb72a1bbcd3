/** Number of single-character insertions, deletions and replacements that turn one word into the other (Levenshtein 1966). */
export function editDistance(from: string, to: string): number {
  const [a, b] = [Array.from(from), Array.from(to)];
  let row = b.map((_, index) => index + 1);
  row.unshift(0);
  for (const [i, left] of a.entries()) {
    const next = [i + 1];
    for (const [j, right] of b.entries()) {
      const replace = (row[j] ?? 0) + Number(left !== right);
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, replace));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The known word that the editor most likely meant, or undefined when none resembles it: at most half of the longer word differs, or one is part of the other. */
export function findNearest(word: string, known: readonly string[]): string | undefined {
  const plain = word.normalize('NFKC').trim();
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of known) {
    const other = name.normalize('NFKC');
    const isPart = plain.length > 1 && other.length > 1 && (plain.includes(other) || other.includes(plain));
    const distance = isPart ? 1 : editDistance(plain, other);
    const limit = Math.max(plain.length, name.length) / 2;
    if (distance <= limit && distance < (best?.distance ?? Infinity)) best = { name, distance };
  }
  return best?.name;
}

/** `，是不是「人数」` for a near miss, else an empty text: to be put behind a message. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = findNearest(word, known);
  return near === undefined ? '' : `；是不是「${near}」`;
}
