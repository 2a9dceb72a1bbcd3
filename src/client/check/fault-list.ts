import { make } from '../make.ts';
import { button } from './button.ts';
import { faultId, type Fault } from './faults.ts';
import { placeLinks, type GoTo } from './place-links.ts';

/** Faults listed at first: whoever mends these sees the others next, and finds the questions and the table below. */
const listedFirst = 20;
const listedMore = 200;

/** A list that grows on demand: a table of 200,000 rows may hold as many faults. */
export interface FaultList {
  readonly parts: readonly HTMLElement[];
  /** Lists a fault, where that is not done yet, and puts the focus on it. */
  readonly show: (number: number) => void;
}

function faultItem({ number, label, isWarning, message, places }: Fault, goTo: GoTo): HTMLElement {
  const text = make('span', '', message);
  const item = make('li', isWarning ? 'fault fault-warning' : 'fault', make('strong', '', label), ' ');
  item.id = faultId(number);
  item.tabIndex = -1;
  item.append(...placeLinks(places, goTo), text);
  return item;
}

/** Faults, each with the ways to its cells. */
export function faultList(faults: readonly Fault[], goTo: GoTo): FaultList {
  const list = make('ol', 'faults');
  const more = button('', () => {
    const next = faults[list.childElementCount];
    grow(listedMore);
    if (next) document.getElementById(faultId(next.number))?.focus();
  });
  const grow = (count: number): void => {
    const from = list.childElementCount;
    list.append(...faults.slice(from, from + count).map((fault) => faultItem(fault, goTo)));
    const rest = faults.length - list.childElementCount;
    more.hidden = rest === 0;
    more.textContent = `还有 ${String(rest)} 条，${rest > listedMore ? `再列 ${String(listedMore)} 条` : '全部列出'}`;
  };
  grow(listedFirst);
  return {
    parts: [list, more],
    show(number) {
      const index = faults.findIndex((fault) => fault.number === number);
      if (index < 0) return;
      grow(Math.max(0, index + 1 - list.childElementCount));
      document.getElementById(faultId(number))?.focus();
    },
  };
}
