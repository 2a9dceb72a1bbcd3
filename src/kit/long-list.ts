/** A list of which the first items stand open and the others behind a switch. */
export interface FoldedList<T> {
  readonly open: readonly T[];
  readonly folded: readonly T[];
}

/** Fewer than these are not worth a switch. */
const fewest = 3;

/** Folds what comes after the first `most` items. */
export function foldAfter<T>(items: readonly T[], most: number): FoldedList<T> {
  const at = items.length - most < fewest ? items.length : most;
  return { open: items.slice(0, at), folded: items.slice(at) };
}

/** Parts of at most `size` items, as even as can be; one empty part for no items. */
export function partsOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  const start = (part: number): number => Math.round((part * items.length) / count);
  return Array.from({ length: count }, (_, part) => items.slice(start(part), start(part + 1)));
}
