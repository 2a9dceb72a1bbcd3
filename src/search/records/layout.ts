// Through what comes with the text, so that both need one script less.
import { linesOf } from '../after-text.ts';
import type { SearchDocument } from '../document.ts';
import { toNormal } from '../normal.ts';

/** Each line begins at a multiple of this: what all records say then stands at the same offset in most of them, which packs to next to nothing. */
export const lineUnit = 64;

/** Stands before and behind each line as between two sentences: what lies between two stops is a whole value. */
export const stop = '.';

/** A record in normal form: the characters of its lines at their offsets, stops at both ends of each; nothing between two lines. */
export type Laid = readonly (string | undefined)[];

/** Lays the lines of a record one behind the other. */
export function layOut(document: SearchDocument): Laid {
  const laid: string[] = [];
  for (const normal of linesOf(document).map(toNormal).filter(Boolean)) {
    const start = lineUnit * Math.ceil(laid.length / lineUnit);
    Array.from(stop + normal + stop).forEach((character, at) => (laid[start + at] = character));
  }
  return laid;
}
