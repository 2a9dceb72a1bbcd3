import { colours, tones } from './theme.ts';

/** The look of a group of shapes: a class for the page's style sheet and attributes that make the drawing complete without one. */
export interface Ink {
  readonly class: string;
  readonly attributes: Readonly<Record<string, string | number>>;
}

const toneOf = (tone: number): string => tones[tone] ?? colours.accent;

/** Px across and up of one stroke of the frame's hatching, and from one to the next. */
export const frameStroke = 4;
export const frameStep = 8;

/** A line as wide as a stroke is high: a path of all strokes would be 2 KB in every drawing. */
const hatching = {
  ...{ fill: 'none', stroke: colours.axis, 'stroke-width': frameStroke },
  'stroke-dasharray': `1.4 ${frameStep - 1.4}`,
} as const;

/** Looks that do not depend on a series. */
export const inks = {
  grid: { class: 'grid', attributes: { stroke: colours.grid } },
  axis: { class: 'axis', attributes: { stroke: colours.axis } },
  muted: { class: 'muted', attributes: { fill: colours.muted } },
  label: { class: 'label', attributes: { fill: colours.text } },
  strong: { class: 'label', attributes: { fill: colours.text, 'font-weight': 600 } },
  /** Text with a rim in the ground's colour, for labels that stand on lines. */
  rimmed: {
    class: 'label rim',
    attributes: {
      fill: colours.text,
      stroke: colours.ground,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
  },
  target: {
    class: 'target',
    attributes: { fill: 'none', stroke: colours.text, 'stroke-width': 1.5, 'stroke-dasharray': '6 3' },
  },
  /** The target of a bullet row. */
  goal: { class: 'target', attributes: { fill: 'none', stroke: colours.text, 'stroke-width': 2.5 } },
  /** White under a target's dashes, so that the line keeps its ink on dark marks: no part of it is lost in them. */
  casing: { class: 'casing', attributes: { fill: 'none', stroke: colours.ground, 'stroke-width': 1.5 } },
  absent: {
    class: 'absent',
    attributes: { fill: 'none', stroke: colours.muted, 'stroke-width': 1.75, 'stroke-linecap': 'round' },
  },
  leader: { class: 'axis', attributes: { fill: 'none', stroke: colours.axis, 'stroke-width': 0.75 } },
  track: { class: 'track', attributes: { fill: colours.track } },
  /** A line behind that of a panel. */
  contextLine: { class: 'context', attributes: { fill: 'none', stroke: colours.context, 'stroke-width': 1.5 } },
  contextDashed: {
    class: 'context',
    attributes: { fill: 'none', stroke: colours.context, 'stroke-width': 1.5, 'stroke-dasharray': '5 4' },
  },
  contextPoint: { class: 'context-point', attributes: { fill: colours.context } },
  contextHollow: {
    class: 'context-hollow',
    attributes: { fill: colours.ground, stroke: colours.context, 'stroke-width': 1.5 },
  },
  /** Scale bars, arrows and crosses. */
  rule: { class: 'rule', attributes: { fill: 'none', stroke: colours.muted } },
  /** Names that places lie among. */
  ground: { class: 'ground', attributes: { fill: colours.axis } },
  border: { class: 'border', attributes: { fill: 'none', stroke: colours.axis, 'stroke-linejoin': 'round' } },
  /** From the least to the greatest dot of a row. */
  span: { class: 'span', attributes: { stroke: colours.context, 'stroke-width': 1.5 } },
  sparkTarget: { class: 'target', attributes: { fill: 'none', stroke: colours.text, 'stroke-dasharray': '3 2' } },
  /** The hatched frame of invented numbers: dashes of wide lines, slanted by a transform. */
  frameRows: { class: 'axis', attributes: { ...hatching, transform: 'skewX(-45)' } },
  frameSides: { class: 'axis', attributes: { ...hatching, transform: 'skewY(-45)' } },
  /** Bars beside the one that is the reader's own. */
  contextBar: { class: 'context-bar', attributes: { fill: colours.context } },
  /** Provisional bars beside the one that is the reader's own. */
  contextOutline: { class: 'context', attributes: { fill: 'none', stroke: colours.context, 'stroke-width': 1.25 } },
} as const satisfies Record<string, Ink>;

/** Labels inside a bar of a tone: a class for each ground, since forced colours give each its own. */
export function inside(tone: number): Ink {
  if (tone > 3) return { class: 'on-light', attributes: { fill: colours.text } };
  return {
    class: tone === 3 ? 'on-middle' : tone === 2 ? 'on-accent' : 'on-dark',
    attributes: { fill: colours.ground },
  };
}

/** Solid marks of a tone. */
export const solid = (tone: number): Ink => ({ class: `t${tone + 1}`, attributes: { fill: toneOf(tone) } });

/** Outlines of a tone: hatched bars of provisional numbers. */
export const outline = (tone: number): Ink => ({
  class: `o${tone + 1}`,
  attributes: { fill: 'none', stroke: toneOf(tone), 'stroke-width': 1.25 },
});

/** A line of a tone. */
export const stroke = (tone: number): Ink => ({
  class: `o${tone + 1}`,
  attributes: {
    fill: 'none',
    stroke: toneOf(tone),
    'stroke-width': 2.5,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  },
});

/** The part of a line that leads to a provisional number. */
export const dashed = (tone: number): Ink => ({
  class: `o${tone + 1}`,
  attributes: { fill: 'none', stroke: toneOf(tone), 'stroke-width': 2.5, 'stroke-dasharray': '5 4' },
});

/** Hollow points of provisional numbers. */
export const hollow = (tone: number): Ink => ({
  class: `h${tone + 1}`,
  attributes: { fill: colours.ground, stroke: toneOf(tone), 'stroke-width': 2 },
});

/** Points that may lie on one another, told apart by a rim in the ground's colour. */
export const ringed = (tone: number): Ink => ({
  class: `t${tone + 1} ring`,
  attributes: { fill: toneOf(tone), stroke: colours.ground, 'stroke-width': 0.75 },
});
