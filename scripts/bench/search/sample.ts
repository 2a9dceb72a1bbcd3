/** At most `most` of the items, evenly chosen. */
export function every<T>(items: Iterable<T>, most: number): readonly T[] {
  const all = [...items];
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, at) => at % step === 0);
}
