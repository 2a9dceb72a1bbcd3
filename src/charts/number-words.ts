import type { KnownDatum } from '../kit/datum.ts';
import { textWidth } from './text.ts';
import type { Unit } from './types.ts';
import { formatIn } from './units.ts';

/** What stands beside every invented number, in the same run of text, so that no part of a drawing shows one without it. */
export const demoWord = '示例';

/** How a chart writes the number beside a mark, on one line: `1,243`; an invented one is `示例 1,243`. A datum whose label is empty is written nowhere. */
export const numberWriter =
  (unit: Unit, demo = false): ((datum: KnownDatum) => string) =>
  (datum) =>
    datum.label === '' ? '' : `${demo ? `${demoWord} ` : ''}${datum.label ?? formatIn(datum.value, unit)}`;

/** A number's words on one line where they have `room` px, else 示例 above the number. */
export function numberLines(words: string, room: number, size: number): readonly string[] {
  const isSplit = words.startsWith(`${demoWord} `) && textWidth(words, size) > room;
  return isSplit ? [demoWord, words.slice(demoWord.length + 1)] : [words];
}

/** How large a datum is drawn: its value, unless the drawing shows a relation of it. */
export const sizeOf = ({ value, drawn }: KnownDatum): number => drawn ?? value;
