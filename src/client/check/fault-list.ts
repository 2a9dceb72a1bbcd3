import { make } from '../make.ts';
import { button } from './button.ts';
import { faultId, type Fault } from './faults.ts';
import { placeLinks, type GoTo } from './place-links.ts';

/** Faults listed at once: whoever mends these sees the others next, and finds the questions and the table below. */
const listed = 20;

function faultItem({ number, label, isWarning, message, places }: Fault, goTo: GoTo): HTMLElement {
  const text = make('span', '', message);
  const item = make('li', isWarning ? 'fault fault-warning' : 'fault', make('strong', '', label), ' ');
  item.id = faultId(number);
  item.tabIndex = -1;
  item.append(...placeLinks(places, goTo), text);
  return item;
}

/** A list of faults, each with the ways to its cells. */
export function faultList(faults: readonly Fault[], goTo: GoTo): readonly HTMLElement[] {
  const items = faults.map((fault) => faultItem(fault, goTo));
  const list = make('ol', 'faults', ...items);
  if (items.length <= listed) return [list];
  for (const item of items.slice(listed)) item.hidden = true;
  const more = button(`还有 ${String(items.length - listed)} 条，全部列出`, () => {
    for (const item of items) item.hidden = false;
    more.remove();
    items[listed]?.focus();
  });
  return [list, more];
}
