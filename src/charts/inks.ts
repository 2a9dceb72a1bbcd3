import { colours, tones } from './theme.ts';

/** The look of a group of shapes: a class for the page's style sheet and attributes that make the drawing complete without one. */
export interface Ink {
  readonly class: string;
  readonly attributes: Readonly<Record<string, string | number>>;
}

const toneOf = (tone: number): string => tones[tone] ?? colours.accent;

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
  /** Labels that stand on dark and on light marks. */
  onDark: { class: 'on-dark', attributes: { fill: colours.ground } },
  onLight: { class: 'on-light', attributes: { fill: colours.text } },
  target: {
    class: 'target',
    attributes: { fill: 'none', stroke: colours.text, 'stroke-width': 1.5, 'stroke-dasharray': '6 3' },
  },
  /** The target of a bullet row. */
  goal: { class: 'target', attributes: { fill: 'none', stroke: colours.text, 'stroke-width': 2.5 } },
  /** White on the near side of a target's line, so that the line shows on dark marks and hides nothing beyond it. */
  casing: { class: 'casing', attributes: { fill: 'none', stroke: colours.ground, 'stroke-width': 1.5 } },
  absent: {
    class: 'absent',
    attributes: { fill: 'none', stroke: colours.muted, 'stroke-width': 1.75, 'stroke-linecap': 'round' },
  },
  leader: { class: 'axis', attributes: { fill: 'none', stroke: colours.axis, 'stroke-width': 0.75 } },
  track: { class: 'track', attributes: { fill: colours.track } },
  context: { class: 'context', attributes: { fill: 'none', stroke: colours.context, 'stroke-width': 1.5 } },
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
  ground: { class: 'quiet', attributes: { fill: colours.axis } },
  border: { class: 'border', attributes: { fill: 'none', stroke: colours.axis, 'stroke-linejoin': 'round' } },
  /** From the least to the greatest dot of a row. */
  span: { class: 'span', attributes: { stroke: colours.context, 'stroke-width': 1.5 } },
  sparkTarget: { class: 'target', attributes: { fill: 'none', stroke: colours.text, 'stroke-dasharray': '3 2' } },
  /** Half transparent, so that it shows over white and over dark marks alike. */
  demoWash: {
    class: 'demo-wash',
    attributes: { fill: colours.demo, 'fill-opacity': 0.17, 'font-weight': 700 },
  },
  demoTag: { class: 'demo-tag', attributes: { fill: colours.muted } },
  demoWord: { class: 'demo-word', attributes: { fill: colours.ground, 'font-weight': 600 } },
} as const satisfies Record<string, Ink>;

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
