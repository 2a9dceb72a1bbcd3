/** One change of one place in a file: what stands there and what is put instead. */
export interface Change {
  /** Offsets in the file's text, `end` excluded. */
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
}

/** A change of a file of the project, whose tests should notice it. */
export interface Mutant extends Change {
  /** Path from the project's root: `src/kit/target.ts`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** The file's text with the change made. */
export const textOf = (text: string, { start, end, to }: Change): string => text.slice(0, start) + to + text.slice(end);

/** `src/kit/target.ts:4:67 >= → >`, line breaks taken out. */
export function mutantText({ file, line, column, from, to }: Mutant): string {
  const [before, after] = [from, to]
    .map((code) => code.replace(/\s+/g, ' '))
    .map((code) => (code === '' ? '（删去）' : code));
  return `${file}:${String(line)}:${String(column)} ${before ?? ''} → ${after ?? ''}`;
}
