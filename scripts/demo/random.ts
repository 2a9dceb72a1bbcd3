/** A stream of numbers in [0, 1): mulberry32, the same on every machine for the same seed. */
export type Random = () => number;

/** The stream for one purpose, so that a change to one dataset leaves the others as they are. */
export function randomFor(seed: number, purpose: string): Random {
  // FNV-1a over the letters of the purpose, stirred by the seed.
  let state = Array.from(`${seed}/${purpose}`, (letter) => letter.codePointAt(0) ?? 0).reduce(
    (hash, code) => Math.imul(hash ^ code, 0x01000193),
    0x811c9dc5,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number between `low` and `high`. */
export const between = (random: Random, low: number, high: number): number => low + random() * (high - low);

/** One of `items`, each as likely; throws on an empty list. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('invalid items: empty list');
  return item;
}

/** The items in a random order (Fisher–Yates). */
export function shuffle<T>(random: Random, items: readonly T[]): T[] {
  const rest = [...items];
  const drawn: T[] = [];
  while (rest.length > 0) drawn.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return drawn;
}
