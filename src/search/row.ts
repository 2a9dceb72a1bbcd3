/** A part that a text may begin with at some place: where it ends, and what it costs. */
export interface Part<T> {
  readonly to: number;
  readonly cost: number;
  readonly part: T;
}

/** The cheapest row of parts that fills `length` characters; `partsFrom` tells those that begin at a place. Of rows as cheap the one whose last part is longest. */
export function cheapestRow<T>(length: number, partsFrom: (from: number) => Iterable<Part<T>>): readonly T[] {
  const best: ({ readonly cost: number; readonly from: number; readonly part?: T } | undefined)[] = [
    { cost: 0, from: 0 },
  ];
  for (let from = 0; from < length; from++) {
    const before = best[from];
    if (!before) continue;
    for (const { to, cost, part } of partsFrom(from)) {
      const total = before.cost + cost;
      if (total < (best[to]?.cost ?? Infinity)) best[to] = { cost: total, from, part };
    }
  }
  const row: T[] = [];
  for (let step = best[length]; step?.part !== undefined; step = best[step.from]) row.unshift(step.part);
  return row;
}
