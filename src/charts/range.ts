/** One row of a level chart: its value, and the px that its words need right of it. */
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
