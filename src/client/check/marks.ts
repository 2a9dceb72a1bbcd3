import type { Fault } from './faults.ts';

/** The faults of a sheet by line, and there by column; -1 stands for the line as a whole. */
export type Marks = ReadonlyMap<number, ReadonlyMap<number, readonly Fault[]>>;

/** Sorts faults to the cells in which they stand. */
export function marksOf(faults: readonly Fault[]): Marks {
  const lines = new Map<number, Map<number, Fault[]>>();
  for (const fault of faults)
    for (const { line, columnIndex = -1 } of fault.places) {
      if (line === null) continue;
      const cells = lines.get(line) ?? new Map<number, Fault[]>();
      lines.set(line, cells);
      cells.set(columnIndex, [...(cells.get(columnIndex) ?? []), fault]);
    }
  return lines;
}
