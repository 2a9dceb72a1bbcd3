/** Tones for series, dark to light; neighbours differ by a contrast of about 1.5, so they stay apart in grey and for colour-blind readers. Lightest on white: 3.1. */
export const tones = ['#06343a', '#084a53', '#0b6570', '#377e87', '#679ba1'] as const;

/** Which tones a chart with so many series uses: as far apart as possible. */
const pick: readonly (readonly number[])[] = [[], [2], [2, 4], [0, 2, 4], [0, 2, 3, 4], [0, 1, 2, 3, 4]];
export function tonesFor(count: number): readonly number[] {
  const found = pick[count];
  if (found === undefined) throw new Error(`too many series: ${count}; at most ${pick.length - 1}`);
  return found;
}

/** Colours besides the tones. */
export const colours = {
  ground: '#ffffff',
  text: '#1a1a1a',
  muted: '#4a4a4a',
  accent: tones[2],
  grid: '#dcdfe0',
  axis: '#6b7173',
  context: '#8a8f91',
  track: '#eef1f2',
  demo: '#7f7f7f',
} as const;

/** System fonts with Chinese; nothing is loaded. */
export const fontFamily = 'PingFang SC,Microsoft YaHei,Noto Sans SC,Noto Sans CJK SC,sans-serif';

/** Text sizes in px. A narrow drawing keeps 12 px on a screen of 320 px, a wide one when shown at 620 px. */
export const textSize = (width: number): number => (isNarrow(width) ? 13 : 14);

/** Whether a drawing is laid out for a phone. */
export const isNarrow = (width: number): boolean => width < 520;
