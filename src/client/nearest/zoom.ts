import type { LngLat } from '../../directory/place.ts';
import { make } from './element.ts';

/** A drawing of positions that zooms and pans. */
export interface Zoom {
  /** What zooms: marks, names and borders. */
  readonly plot: SVGSVGElement;
  /** Marks by the id of their place. */
  readonly marks: ReadonlyMap<string, SVGGraphicsElement>;
  /** The seats that the drawing names, and where it shows them. */
  readonly seats: readonly Seat[];
  readonly spots: readonly (readonly [number, number])[];
  /** Shows these elements as large as fits; the whole drawing when there are none. */
  readonly reset: (elements: readonly SVGGraphicsElement[]) => void;
}

/** A county seat, WGS-84. */
export interface Seat {
  readonly name: string;
  readonly at: LngLat;
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const most = 32;

function union(boxes: readonly Rectangle[]): Rectangle {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  return { x, y, width: right - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

/** Where a name of the ground stands: the middle of its line. */
const pointOf = (name: SVGTextElement): readonly [number, number] => [
  Number(name.getAttribute('x')),
  Number(name.getAttribute('y')) - 4,
];

const middle = ({ x, y, width, height }: Rectangle): readonly [number, number] => [x + width / 2, y + height / 2];

/** Moves everything that has a position into an inner drawing of its own, which clips and zooms; key and scale stay. */
function innerOf(svg: SVGSVGElement): { readonly plot: SVGSVGElement; readonly whole: Rectangle } | null {
  const groups = [...svg.querySelectorAll<SVGGElement>('.border,.ring,.rim')];
  const crosses = svg.querySelector<SVGGElement>('.rule');
  const first = groups[0];
  if (first === undefined || crosses === null) return null;
  const inside = [
    ...svg.querySelectorAll<SVGGElement>('.border,.ground'),
    crosses,
    ...svg.querySelectorAll<SVGGElement>('.ring,.rim'),
  ];
  const { y, height } = union(inside.map((group) => group.getBBox()));
  const whole = { x: 0, y: y - 6, width: svg.viewBox.baseVal.width, height: height + 8 };
  const plot = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries(whole)) plot.setAttribute(name, String(value));
  crosses.before(plot);
  plot.append(...inside);
  return { plot, whole };
}

const readSeats = (text: string): readonly Seat[] =>
  text.split(' ').map((item) => {
    const [x, y, name = ''] = item.split(',');
    return { name, at: [Number(x), Number(y)] };
  });

/** `sign` is the text of a button, or the class of a drawn one. */
function toolbar(actions: Readonly<Record<string, readonly [string, () => void]>>): HTMLElement {
  const buttons = Object.entries(actions).map(([sign, [name, act]]) => {
    const button = /^[a-z]/.test(sign) ? make('button', sign) : make('button', '', sign);
    button.type = 'button';
    button.setAttribute('aria-label', name);
    button.addEventListener('click', act);
    return button;
  });
  return make('div', 'map-tools no-print', ...buttons);
}

/** Makes the drawing in `box` zoom and pan by buttons and keys; null when there is none. */
export function startZoom(box: HTMLElement): Zoom | null {
  const svg = box.querySelector('svg');
  const inner = svg === null ? null : innerOf(svg);
  if (svg === null || inner === null) return null;
  const { plot, whole } = inner;
  const spots = [...plot.querySelectorAll<SVGGraphicsElement>('.rule > *')].map((cross) => middle(cross.getBBox()));
  const seats = readSeats(box.parentElement?.dataset['seats'] ?? '');
  const ground = [...plot.querySelectorAll<SVGTextElement>('.ground > text')];
  const names = [...plot.querySelectorAll<SVGGraphicsElement>('.rim > *')];
  const bar = [...svg.querySelectorAll('.muted text')].find(({ textContent }) => /^\d+公里$/.test(textContent));
  const km = parseFloat(bar?.textContent ?? '0');
  let [factor, centre] = [1, middle(whole)];

  function draw(): void {
    const [width, height] = [whole.width / factor, whole.height / factor];
    const clamp = (value: number, low: number, room: number): number => Math.min(Math.max(value, low), low + room);
    const x = clamp(centre[0] - width / 2, whole.x, whole.width - width);
    const y = clamp(centre[1] - height / 2, whole.y, whole.height - height);
    centre = [x + width / 2, y + height / 2];
    plot.setAttribute('viewBox', [x, y, width, height].map((value) => value.toFixed(2)).join(' '));
    // Marks and words keep their size, so that what overlapped comes apart.
    const shrink = (element: SVGGraphicsElement, [atX, atY]: readonly [number, number]): void =>
      element.setAttribute(
        'transform',
        `translate(${String(atX)} ${String(atY)}) scale(${String(1 / factor)}) translate(${String(-atX)} ${String(-atY)})`,
      );
    // A group shrinks about its mark, not about the number beside it.
    for (const mark of plot.querySelectorAll<SVGGraphicsElement>('.ring > *, .rule > *, .found > *, .from > *'))
      shrink(
        mark,
        middle((mark instanceof SVGGElement ? (mark.firstElementChild as SVGGraphicsElement) : mark).getBBox()),
      );
    for (const name of ground) name.style.display = Number(name.dataset['from'] ?? 1) <= factor ? 'inline' : 'none';
    for (const name of ground) shrink(name, pointOf(name));
    for (const name of names) {
      const at = seats.findIndex((seat) => name.textContent.startsWith(seat.name));
      shrink(name, spots[at] ?? middle(name.getBBox()));
    }
    if (bar) bar.textContent = `${String(km / factor)}公里`;
  }

  function zoomBy(step: number): void {
    factor = Math.min(Math.max(factor * step, 1), most);
    draw();
  }
  function pan(right: number, down: number): void {
    centre = [centre[0] + (right * whole.width) / factor / 4, centre[1] + (down * whole.height) / factor / 4];
    draw();
  }
  function reset(elements: readonly SVGGraphicsElement[]): void {
    factor = 1;
    draw();
    if (elements.length > 0) {
      const { x, y, width, height } = union(elements.map((element) => element.getBBox()));
      while (factor < 8 && factor * 2 * (width + 16) < whole.width && factor * 2 * (height + 16) < whole.height)
        factor *= 2;
      centre = middle({ x, y, width, height });
      draw();
    }
  }

  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoomBy(2),
    '=': () => zoomBy(2),
    '-': () => zoomBy(1 / 2),
    '0': () => reset([]),
    ArrowLeft: () => pan(-1, 0),
    ArrowRight: () => pan(1, 0),
    ArrowUp: () => pan(0, -1),
    ArrowDown: () => pan(0, 1),
  };
  box.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  box.append(
    toolbar({
      '＋': ['放大地图', () => zoomBy(2)],
      '－': ['缩小地图', () => zoomBy(1 / 2)],
      left: ['地图向左', () => pan(-1, 0)],
      up: ['地图向上', () => pan(0, -1)],
      down: ['地图向下', () => pan(0, 1)],
      right: ['地图向右', () => pan(1, 0)],
      全图: ['显示全图', () => reset([])],
    }),
  );
  const marks = new Map(
    [...plot.querySelectorAll<SVGGraphicsElement>('[data-cell]')].map((mark) => [
      mark.dataset['cell']?.replace(/^places\//, '') ?? '',
      mark,
    ]),
  );
  svg.setAttribute('role', 'group');
  return { plot, marks, seats, spots, reset };
}
