// Through what comes with the text, so that both need one script less.
import { linesOf } from '../after-text.ts';
import type { SearchDocument } from '../document.ts';
import { toNormal } from '../normal.ts';

/** Each line begins at a multiple of this: what all records say then stands at the same offset in most of them, which packs to next to nothing. */
export const lineUnit = 64;

/** Stands before and behind each line as between two sentences: what lies between two stops is a whole value. */
export const stop = '.';

/** A line of a record in normal form, one entry a character, stops at both ends. */
export interface LaidLine {
  /** Offset of its first stop in the record. */
  readonly at: number;
  readonly characters: readonly string[];
}

/** Lays the lines of a record one behind the other. No string goes from one line into the next: their stops never touch. */
export function layOut(document: SearchDocument): readonly LaidLine[] {
  const lines: LaidLine[] = [];
  let at = 0;
  for (const normal of linesOf(document).map(toNormal).filter(Boolean)) {
    const characters = Array.from(stop + normal + stop);
    lines.push({ at, characters });
    at += lineUnit * Math.ceil(characters.length / lineUnit);
  }
  return lines;
}

/** Offsets that a record may need, a multiple of `lineUnit`. */
export function spanOf(lines: readonly LaidLine[]): number {
  const last = lines[lines.length - 1];
  return last === undefined ? 0 : last.at + lineUnit * Math.ceil(last.characters.length / lineUnit);
}
