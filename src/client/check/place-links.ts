import type { Problem } from '../../data/import/checking.ts';
import { button } from './button.ts';
import { placeOf } from './faults.ts';

/** Shows a cell in the table; without a column, its line. */
export type GoTo = (line: number, column: number | null) => void;

/** Cells listed at once; the others stand in the table. */
const listed = 8;

/** Where something stands, each place as a button that leads there: `B 列 12 行「人数」`. */
export function placeLinks(
  places: readonly Pick<Problem, 'line' | 'column' | 'columnIndex'>[],
  goTo: GoTo,
): readonly (Node | string)[] {
  const links = places.slice(0, listed).flatMap((place) => {
    const { line, columnIndex = null } = place;
    const text = placeOf(place);
    if (text === '') return [];
    return [line === null ? text : button(text, () => goTo(line, columnIndex), 'as-link'), ' '];
  });
  return places.length > listed ? [...links, `等 ${String(places.length)} 处 `] : links;
}
