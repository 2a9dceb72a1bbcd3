import type { Page } from 'playwright-core';
import { contrast, type Rgb } from '../../../src/charts/sight.ts';
import { parseColour } from '../colour.ts';
import { collisions, overflows, smallTexts } from '../drawing-faults.ts';
import { measureDrawings } from '../drawn.ts';
import { measureFocus } from './focus.ts';
import { measureOverflow } from './overflow.ts';
import { measureRows } from './rows.ts';
import { measureTables } from './tables.ts';
import { measureTargets } from './targets.ts';
import { measureTexts, type ShownText } from './texts.ts';

/** Least contrast of text, of large text, and of the outline of what has the focus (WCAG 2.2, 1.4.3 and 2.4.13). */
const limits = { text: 4.5, large: 3, focus: 3 };
/** Px that a row keeps free before a break: fonts differ by so much. */
const leastRoom = 8;

/** What of a look is asked for, in px. */
export interface Demands {
  /** Smallest text, and smallest text of a drawing. */
  readonly text: number;
  readonly drawn: number;
  /** Shorter side of what is pressed. */
  readonly target: number;
}

const white: Rgb = [255, 255, 255];

/** A colour laid over another: `share` of it is seen. */
const over = (front: Rgb, back: Rgb, share: number): Rgb => {
  const mix = (channel: 0 | 1 | 2): number => front[channel] * share + back[channel] * (1 - share);
  return [mix(0), mix(1), mix(2)];
};

const shareOf = (colour: string): number =>
  Number(/[,/] ?([\d.]+)\)$/.exec(/^rgba|\//.test(colour) ? colour : '')?.[1] ?? 1);

/** Colour of what lies behind a text; null when it is a picture or a colour that is not understood. */
function groundOf({ grounds }: ShownText): Rgb | null {
  const layers = grounds.map(parseColour);
  return layers.reduceRight<Rgb | null>(
    (back, layer, at) => (back === null || layer === null ? null : over(layer, back, shareOf(grounds[at] ?? ''))),
    white,
  );
}

function textFaults(text: ShownText, { text: least, drawn }: Demands): readonly string[] {
  const { words, where, size, bold, colour, opacity } = text;
  const [ink, ground] = [parseColour(colour), groundOf(text)];
  const named = `「${words}」${where}`;
  if (ink === null || ground === null) return [`contrast: ${named} ${colour} on ${text.grounds.join(', ')}`];
  const is = contrast(over(ink, ground, opacity * shareOf(colour)), ground);
  const isLarge = size >= 24 || (bold && size >= 18.66);
  const isDrawn = /^(text|tspan)\./.test(where);
  return [
    ...(is < (isLarge ? limits.large : limits.text) ? [`contrast: ${named} ${is.toFixed(2)}`] : []),
    ...(size < (isDrawn ? drawn : least) - 0.01 ? [`small text: ${named} ${size.toFixed(1)} px`] : []),
  ];
}

/** What can be asked of a page in one call. */
const measures = {
  texts: measureTexts,
  rows: measureRows,
  targets: measureTargets,
  overflow: measureOverflow,
  tables: measureTables,
  drawings: measureDrawings,
};
type Measures = typeof measures;
export type Question = keyof Measures;
type Answers = { readonly [Q in Question]?: ReturnType<Measures[Q]> };

/** Asks a page in one call, so that it is laid out once. */
const ask = (page: Page, questions: readonly Question[]): Promise<Answers> =>
  page.evaluate(`({ ${questions.map((each) => `${each}: (${measures[each].toString()})()`).join(', ')} })`);

const drawingChecks = { collisions, overflows };

/** What is wrong with a page as it is shown now. */
export async function layoutFaults(
  page: Page,
  demands: Demands,
  questions: readonly Question[] = ['texts', 'rows', 'targets', 'overflow', 'tables', 'drawings'],
): Promise<readonly string[]> {
  const { texts = [], rows = [], targets = [], overflow = [], tables = [], drawings = [] } = await ask(page, questions);
  return [
    ...texts.flatMap((text) => textFaults(text, demands)),
    ...rows
      .filter(({ room }) => Math.abs(room) < leastRoom)
      .map(({ where, room }) => `room: ${where} ${room.toFixed(2)} px`),
    ...targets
      .filter(({ side }) => side < demands.target - 0.5)
      .map(({ where, side }) => `target: ${side.toFixed(0)} px ${where}`),
    ...overflow.map((line) => `overflow: ${line}`),
    ...tables,
    ...drawings.flatMap((drawing) => [
      ...Object.entries(drawingChecks).flatMap(([name, check]) => check(drawing).map((fault) => `${name}: ${fault}`)),
      ...smallTexts(drawing, demands.drawn).map((fault) => `small text: ${fault}`),
    ]),
  ];
}

/** Elements on which the keyboard is not seen. */
export async function focusFaults(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(measureFocus);
  return found.flatMap(({ where, width, colour, ground, outside }) => {
    const [ink, back] = [parseColour(colour), parseColour(ground)];
    const is = ink === null || back === null ? 1 : contrast(ink, back);
    return width < 2 || is < limits.focus || outside > 0
      ? [`focus: ${where} ${width} px, ${is.toFixed(2)}, ${outside.toFixed(1)} px outside`]
      : [];
  });
}
