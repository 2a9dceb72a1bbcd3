import { merged, widthOf, type Span } from '../../../src/policy/lines/atoms.ts';
import { labelLines, proseLines, type Lines } from '../../../src/policy/lines/lines.ts';
import type { Phrases } from '../../../src/policy/lines/phrases.ts';
import type { Character, Flow, Inline } from './read.ts';

/** Something to write into a page. At one place the lower rank comes first: what closes before what opens. */
export interface Mark {
  readonly at: number;
  readonly rank: number;
  readonly text: string;
}

/** Elements that are headings or labels whatever stands in them: base.css breaks none of their words. */
const labels = new Set('h1 h2 h3 h4 h5 h6 th dt summary button label legend caption'.split(' '));
/** Elements that hold running text. In any other, each element of a line is a label of its own. */
const running = new Set('p li dd td blockquote figcaption'.split(' '));
/** What no window of 320 px breaks, in em; no element named here has room for less. */
const unbroken: Readonly<Record<string, number>> = {
  h1: 9,
  h2: 10,
  h3: 12,
  h4: 12,
  li: 13,
  p: 13,
  td: 0,
  th: 0,
  dd: 0,
  dt: 6,
  button: 0,
};
const otherwise = 9;
/** Wider than this, in em, what stays together shrinks rather than leave a phone with large text. */
const widest = 7.5;
/** What an element may hold, in characters, to be taken in whole by a stretch that begins or ends in it. */
const mostTaken = 9;

const closing = /[）》」』】”’。，、；：！？]/u;
const opening = /[（《「『【“‘]/u;

/** An opening tag: where it begins and ends. */
type Tag = Pick<Flow['block'], 'start' | 'end'>;

/** Whether an element is a heading or label by itself; the name of a row may be a sentence. */
const isLabel = ({ name, className }: Flow['block']): boolean => labels.has(name) && !/\bsentence\b/.test(className);

/** The opening tag that a label's text stands in; null for running text. */
function labelOf({ block, characters }: Flow): Tag | null {
  if (isLabel(block)) return block;
  const shown = characters.filter(({ text }) => text !== ' ');
  const [outer] = shown[0]?.inside ?? [];
  if (outer === undefined || !shown.every(({ inside }) => inside[0] === outer)) return null;
  return outer.name === 'a' || !running.has(block.name) ? { start: outer.start, end: outer.openEnd } : null;
}

/** Where the tags of a stretch go: around whole elements where it crosses their borders; null where it would take in too much. */
function placeOf({ characters }: Flow, { start, end }: Span): { readonly from: number; readonly to: number } | null {
  const first = characters[start] as Character;
  const last = characters[end - 1] as Character;
  const parted = first.inside.findIndex((element, level) => last.inside[level] !== element);
  const shared = parted < 0 ? first.inside.length : parted;
  const [a, b]: readonly (Inline | undefined)[] = [first.inside[shared], last.inside[shared]];
  if (a === undefined && b === undefined) return { from: first.start, to: last.end };
  // Two elements side by side may be two boxes.
  if (a !== undefined && b !== undefined) return null;
  const from = a?.start ?? first.start;
  const to = b?.end ?? last.end;
  const taken = characters.filter((each) => each.start >= from && each.end <= to).length;
  return taken > mostTaken || to < 0 ? null : { from, to };
}

/** Whether the styles keep a character on the line of its neighbours already. */
const isKept = ({ inside }: Character): boolean =>
  inside.some(({ className }) => /\b(?:demo-mark|num|number)\b/.test(className));

/** A stretch that has no place, cut where elements begin and end in it; its end stays as long as it can. */
function cutAtElements(flow: Flow, { start, end }: Span): readonly Span[] {
  const cuts = [start];
  for (let at = start + 1; at < end; at += 1)
    if (flow.characters[at]?.inside !== flow.characters[at - 1]?.inside) cuts.push(at);
  const last = cuts.findIndex((at) => placeOf(flow, { start: at, end }) !== null);
  return cuts
    .slice(0, last + 1)
    .map((at, index) => ({ start: at, end: index === last ? end : (cuts[index + 1] ?? end) }))
    .filter((span) => span.end - span.start > 1);
}

/** A stretch with the closing marks behind it: where nothing else fits, a browser would part even those. */
function withMarks({ characters }: Flow, { start, end }: Span): Span {
  const { inside } = characters[end - 1] as Character;
  let to = end;
  while (characters[to]?.inside === inside && closing.test(characters[to]?.text ?? '')) to += 1;
  return { start, end: to };
}

function wholeMarks(flow: Flow, text: string, spans: readonly Span[]): readonly Mark[] {
  const placed = spans
    .flatMap((span) => (placeOf(flow, span) === null ? cutAtElements(flow, span) : [span]))
    .map((span) => withMarks(flow, span));
  return placed.flatMap((span) => {
    const place = placeOf(flow, span);
    const inside = flow.characters.slice(span.start, span.end);
    const [outer] = inside[0]?.inside.slice(-1) ?? [];
    if (place === null || inside.every((each) => isKept(each) && each.inside.includes(outer as Inline))) return [];
    const name = widthOf(text.slice(span.start, span.end)) > widest ? 'kept kept-long' : 'kept';
    return [
      { at: place.from, rank: 2, text: `<span class="${name}">` },
      { at: place.to, rank: 0, text: '</span>' },
    ];
  });
}

/** A class written into an opening tag. */
function classMark(html: string, tag: Tag, name: string): Mark {
  const written = /\sclass="/.exec(html.slice(tag.start, tag.end));
  return written === null
    ? { at: tag.end - 1, rank: 1, text: ` class="${name}"` }
    : { at: tag.start + written.index + written[0].length, rank: 1, text: `${name} ` };
}

/** Brackets and stops at the ends of a link, which is not underlined below them since half of each is empty: their places, and with which neighbour each stays. */
function bareSpans({ characters }: Flow): readonly (Span & { readonly at: number })[] {
  return characters.flatMap((character, at) => {
    const link = character.inside.find(({ name }) => name === 'a');
    if (link === undefined) return [];
    const isIn = (other: Character | undefined): boolean => other?.inside.includes(link) === true;
    const [before, behind] = [isIn(characters[at - 1]), isIn(characters[at + 1])];
    if (closing.test(character.text) && before && !behind) return [{ at, start: at - 1, end: at + 1 }];
    if (opening.test(character.text) && behind && !before) return [{ at, start: at, end: at + 2 }];
    return [];
  });
}

const bareMarks = ({ start, end }: Character): readonly Mark[] => [
  { at: start, rank: 3, text: '<span class="bare">' },
  { at: end, rank: -1, text: '</span>' },
];

/** Whether an item of a list is one link and, behind it, no word but a note such as （.xlsx）. */
function isLinkAlone({ block, characters }: Flow): boolean {
  const shown = characters.filter(({ text }) => text !== ' ');
  const [outer] = shown[0]?.inside ?? [];
  return (
    block.name === 'li' &&
    outer?.name === 'a' &&
    shown.every(({ text, inside }) => inside[0] === outer || (inside.length === 0 && !/\p{Script=Han}/u.test(text)))
  );
}

/** The flow as its parts: where no running text stands beside them each element of the line stands for itself. */
function partsOf(flow: Flow): readonly Flow[] {
  const isRunning =
    running.has(flow.block.name) &&
    !isLinkAlone(flow) &&
    flow.characters.some(({ text, inside }) => text !== ' ' && inside.length === 0);
  if (isRunning || isLabel(flow.block)) return [flow];
  const parts: { of: Inline | undefined; characters: Character[] }[] = [];
  for (const character of flow.characters) {
    const [of] = character.inside;
    const last = parts[parts.length - 1];
    if (last?.of === of && last !== undefined) last.characters.push(character);
    else parts.push({ of, characters: [character] });
  }
  return parts.map(({ characters }) => ({ block: flow.block, characters }));
}

/** Judges for headings, for labels in narrow places, and for headings of columns and rows. */
export interface Judges {
  readonly heading: Phrases;
  readonly label: Phrases;
  readonly column: Phrases;
}

const textOf = ({ characters }: Flow): string => characters.map(({ text }) => text).join('');

/** Whether no window is too narrow for a block's text. */
const isShort = (flow: Flow): boolean => widthOf(textOf(flow).trim()) <= (unbroken[flow.block.name] ?? otherwise);

/** How the lines of a part of a `flow` may end. */
function linesOf(flow: Flow, text: string, isPhrased: boolean, judges: Judges): Lines {
  const { name } = flow.block;
  if (!isPhrased || isShort(flow) || !/\p{Script=Han}/u.test(text))
    return proseLines(text, judges.label, !isShort(flow));
  return labelLines(text, /^h\d$/.test(name) ? judges.heading : name === 'th' ? judges.column : judges.label);
}

/** What is written into a page for one block of it. */
export function marksOf(html: string, flow: Flow, judges: Judges): readonly Mark[] {
  // The styles part no number of a table.
  if (/\bnumber\b/.test(flow.block.className) && flow.block.name === 'td') return [];
  return partsOf(flow).flatMap((part) => {
    const text = textOf(part);
    const label = labelOf(part);
    const lines = linesOf(flow, text, label !== null, judges);
    const borders = lines.borders.map((at) => ({
      at: (part.characters[at] as Character).gap,
      rank: 1,
      text: '<wbr>',
    }));
    const bare = bareSpans(part);
    const marked = [
      ...wholeMarks(part, text, merged([...lines.whole, ...bare])),
      ...borders,
      ...bare.flatMap(({ at }) => bareMarks(part.characters[at] as Character)),
    ];
    const isPhrased = label !== null && !isLabel(flow.block) && lines.isPhrased && text.trim().length > 2;
    return isPhrased ? [classMark(html, label, 'phrased'), ...marked] : marked;
  });
}
