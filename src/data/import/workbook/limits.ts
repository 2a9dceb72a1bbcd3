import { thousands } from '../../../kit/numbers.ts';
import { Refusal } from './refusal.ts';

/** The most that is read of one file. A table of all releases together has some thousand rows; what is larger is a mistake or an attack. */
export const most = {
  /** Bytes of a file, as it lies on the disk. */
  fileBytes: 60_000_000,
  /** Bytes of an old binary workbook, which is not compressed. */
  binaryBytes: 30_000_000,
  /** Bytes of one part of a workbook, and of all parts that are read, unpacked. */
  partBytes: 60_000_000,
  totalBytes: 150_000_000,
  /** Files in a workbook's archive. */
  parts: 10_000,
  sheets: 200,
  rows: 250_000,
  columns: 500,
  /** Filled cells of one file. */
  cells: 2_000_000,
  /** Characters of all cells of one file. */
  characters: 50_000_000,
  /** Characters of one cell: the limit of Excel itself. */
  cellLength: 32_767,
  merges: 20_000,
} as const;

/** Refuses what is more than `limit`: `表格有 1,048,576 行，最多读 200,000 行；…`. */
export function atMost(count: number, limit: number, what: string, unit: string, advice: string): void {
  if (count > limit)
    throw new Refusal(`${what} ${thousands(count)} ${unit}，最多读 ${thousands(limit)} ${unit}；${advice}`);
}
