import type { FoundPlace } from '../../directory/finder/finder.ts';
import { distanceText } from '../../directory/geometry/distance-text.ts';
import type { LngLat } from '../../directory/place.ts';
import { phrase } from './parts.ts';
import type { Setting } from './setting.ts';
import { startZoom, type Zoom } from './zoom.ts';

/** The maps of the page that have been made to zoom, by their boxes. */
const zooms = new Map<HTMLElement, Zoom | null>();
let watcher: ResizeObserver | undefined;
let added: readonly Element[] = [];

const svgName = 'http://www.w3.org/2000/svg';

/** Mercator's height of a latitude in degrees, without a factor. */
const height = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));

/** Where a point lies on the drawing, reckoned from the seats that the drawing shows; null when it shows fewer than two. */
function placer({ seats, spots }: Zoom): ((point: LngLat) => readonly [number, number]) | null {
  const order = seats.map(({ at: [x] }, at) => ({ x, at })).sort((a, b) => a.x - b.x);
  const [west, east] = [order[0]?.at ?? -1, order[order.length - 1]?.at ?? -1];
  const [seatA, seatB, a, b] = [seats[west]?.at, seats[east]?.at, spots[west], spots[east]];
  if (!seatA || !seatB || !a || !b || seatA[0] === seatB[0]) return null;
  // Mercator has one scale for both axes.
  const scale = (b[0] - a[0]) / (((seatB[0] - seatA[0]) * Math.PI) / 180);
  return ([x, y]) => [a[0] + ((x - seatA[0]) * Math.PI * scale) / 180, a[1] - (height(y) - height(seatA[1])) * scale];
}

function linkOf({ place, distanceKm }: FoundPlace, number: number): SVGAElement {
  const link = document.createElementNS(svgName, 'a');
  link.setAttribute('href', `#found-${place.id}`);
  link.setAttribute('class', 'found');
  const far = distanceKm === null ? '' : `，${distanceText(distanceKm, place.precision ?? '县级')}`;
  link.setAttribute('aria-label', `${String(number)}：${place.name}${far}`);
  return link;
}

function dotAt([x, y]: readonly [number, number]): Element {
  const dot = document.createElementNS(svgName, 'circle');
  for (const [name, value] of [
    ['cx', x],
    ['cy', y],
    ['r', 4],
  ] as const)
    dot.setAttribute(name, value.toFixed(1));
  return dot;
}

/** The number that stands beside a mark, as in the list. */
function numberAt([x, y]: readonly [number, number], number: number): Element {
  const text = document.createElementNS(svgName, 'text');
  text.setAttribute('x', (x + 7).toFixed(1));
  text.setAttribute('y', (y - 5).toFixed(1));
  text.textContent = String(number);
  return text;
}

/** A ring with its name where distances are measured from. */
function originMark([x, y]: readonly [number, number], name: string): Element {
  const mark = document.createElementNS(svgName, 'g');
  mark.setAttribute('class', 'from');
  const group = document.createElementNS(svgName, 'g');
  const circle = dotAt([x, y]);
  circle.setAttribute('r', '8');
  const text = document.createElementNS(svgName, 'text');
  text.setAttribute('x', x.toFixed(1));
  text.setAttribute('y', (y - 12).toFixed(1));
  text.setAttribute('text-anchor', 'middle');
  text.textContent = name;
  group.append(circle, text);
  mark.append(group);
  return mark;
}

/** A drawing as elements. Text must not become markup here (Trusted Types), so the browser's own loader parses the file. */
const drawingAt = (url: string): Promise<Element> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.overrideMimeType('image/svg+xml');
    request.onerror = () => reject(new Error(`not fetched: ${url}`));
    request.onload = () => {
      const root = request.responseXML?.documentElement;
      if (request.status < 400 && root?.localName === 'svg') resolve(root);
      else reject(new Error(`no drawing: ${url}`));
    };
    request.send();
  });

/** The box of the map for which the page has room now. */
const shownBox = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('#place-map > div')].find(({ offsetWidth }) => offsetWidth > 0);

/** The map in a box, its drawing in the page itself, where it can be marked and zoomed, in place of its picture. */
async function zoomOf(box: HTMLElement): Promise<Zoom | null> {
  const image = box.querySelector('img');
  if (image !== null) image.replaceWith(await drawingAt(image.src));
  const zoom = zooms.get(box) ?? startZoom(box);
  zooms.set(box, zoom);
  return zoom;
}

type Marked = Pick<Setting, 'from' | 'origin'>;

/** Marks the places of an answer on the map by their numbers in the list, each a link to its line, and where distances are measured from; zooms to them. */
export async function showOnMap(found: readonly FoundPlace[], setting: Marked): Promise<void> {
  const box = shownBox();
  if (box === undefined) return;
  const zoom = await zoomOf(box);
  if (zoom !== null) markOn(zoom, found, setting);
  watcher?.disconnect();
  watcher = new ResizeObserver(() => {
    if (shownBox() !== box) void showOnMap(found, setting);
  });
  watcher.observe(box);
}

function markOn(zoom: Zoom, found: readonly FoundPlace[], { from, origin }: Marked): void {
  const { plot, marks, reset } = zoom;
  for (const each of added) each.remove();
  const unique = [...new Map(found.map((each) => [each.place.id, each])).values()].filter(({ place }) => place.wgs84);
  const at = placer(zoom);
  const links = unique.flatMap((each) => {
    const mark = marks.get(each.place.id);
    const point = each.place.wgs84;
    const shape = mark?.cloneNode() ?? (at && point ? dotAt(at(point)) : null);
    if (shape === null) return [];
    const item = document.getElementById(`found-${each.place.id}`);
    const number = Number(item?.querySelector('.ordinal')?.textContent ?? 0);
    const link = linkOf(each, number);
    if (mark === undefined) link.classList.add('added');
    const ink = mark?.parentElement;
    for (const name of ['fill', 'stroke', 'stroke-width']) {
      const value = ink?.getAttribute(name);
      if (value) link.setAttribute(name, value);
    }
    // One group, which keeps its size when the map is zoomed.
    const group = document.createElementNS(svgName, 'g');
    group.append(shape, ...(at && point ? [numberAt(at(point), number)] : []));
    link.append(group);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      item?.querySelector('a')?.focus();
    });
    const light = (isOn: boolean) => () => [link, item].forEach((one) => one?.classList.toggle('lit', isOn));
    for (const one of [link, item]) {
      for (const type of ['focusin', 'mouseenter']) one?.addEventListener(type, light(true));
      for (const type of ['focusout', 'mouseleave']) one?.addEventListener(type, light(false));
    }
    return [link];
  });
  const name = from?.name ?? phrase('here');
  const start = at && origin ? [originMark(at(origin), from?.type === 'area' ? '' : name)] : [];
  // The ring carries the name of its town.
  for (const quiet of plot.querySelectorAll('.ground > text'))
    quiet.classList.toggle('covered', quiet.textContent === name);
  added = [...start, ...links];
  plot.append(...added);
  reset([...links, ...start] as SVGGraphicsElement[]);
}
