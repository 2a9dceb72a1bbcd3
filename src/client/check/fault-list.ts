import { make } from '../make.ts';
import { placeOf, type Fault } from './faults.ts';

/** Cells listed at once; the rest of one fault stands in the table. */
const listed = 20;

/** The element of a fault, which its marks in the table link to. */
export const faultId = (number: number): string => `fault-${String(number)}`;

/** A list of faults; `onPlace` shows the cell in the table. */
export function faultList(
  faults: readonly Fault[],
  onPlace: (line: number, column: number | null) => void,
): HTMLElement {
  const items = faults.map(({ number, isWarning, message, places }) => {
    const item = make('li', isWarning ? 'fault fault-warning' : 'fault');
    item.id = faultId(number);
    item.tabIndex = -1;
    item.append(make('strong', '', `${isWarning ? '提醒' : '问题'} ${String(number)}`), ' ');
    const links = places.slice(0, listed).flatMap((problem) => {
      const place = placeOf(problem);
      const { line, columnIndex = null } = problem;
      if (place === '' || line === null) return place === '' ? [] : [place, ' '];
      const button = make('button', 'as-link', place);
      button.type = 'button';
      button.addEventListener('click', () => onPlace(line, columnIndex));
      return [button, ' '];
    });
    const more = places.length > listed ? [`等 ${String(places.length)} 处 `] : [];
    item.append(...links, ...more, make('span', '', message));
    return item;
  });
  return make('ol', 'faults', ...items);
}
