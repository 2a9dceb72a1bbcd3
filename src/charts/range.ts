/** One row of a level chart: its value, and the px that its words need beside it. */
export interface RowEnd {
  readonly value: number;
  readonly room: number;
}

/** The px at which the greatest value may stand so that the words after every row still end inside `width`. */
export function rangeEnd(rows: readonly RowEnd[], greatest: number, start: number, width: number): number {
  const ends = rows.map(({ value, room }) =>
    value <= 0 ? width : start + ((width - room - start) * greatest) / value,
  );
  return Math.max(start + 40, Math.min(width, ...ends));
}

/** Where the scale may start so that the words before every row begin at `start` or after it, when its greatest value stands at `end(start)`. */
export function rangeStart(
  rows: readonly RowEnd[],
  greatest: number,
  start: number,
  end: (start: number) => number,
): number {
  let at = start;
  // The end moves with the start, so a few steps bring both to rest.
  for (let turn = 0; turn < 4; turn += 1) {
    const lacks = rows.map(({ value, room }) => start + room - (at + ((end(at) - at) * value) / greatest));
    at += Math.max(0, ...lacks);
  }
  return Math.ceil(at);
}
