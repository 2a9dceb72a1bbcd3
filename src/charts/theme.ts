/** Tones for series, dark to light; neighbours differ by a contrast of about 1.5, so they stay apart in grey and for colour-blind readers (theme.test.ts). */
export const tones = ['#03292e', '#084850', '#0b6570', '#3a7f8a', '#659ca4'] as const;

/** Which tones a chart with so many series uses: the accent always, the others well apart from it and from one another (theme.test.ts). */
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
} as const;

/** System fonts with Chinese; nothing is loaded. */
export const fontFamily = 'PingFang SC,Microsoft YaHei,Noto Sans SC,Noto Sans CJK SC,sans-serif';

/** Letters as wide as their design at every scale: rounded to whole pixels, long labels would outgrow the room that was measured for them. */
export const textRendering = 'geometricPrecision';

/**
 * Widths in px for which pages have a drawing. At 12 px for its text the first needs 185 px, the second 277, the third 600; at the 18 px of
 * 长辈版 it is 277, 416 and 900: whatever a page leaves a drawing from a screen of 320 px up, one of them fits (src/ui/styles/drawing.css).
 */
export const drawingWidths = [200, 300, 700] as const;

/** Text sizes in px. */
export const textSize = (width: number): number => (isNarrow(width) ? 13 : 14);

/** Whether a drawing is laid out for a phone. */
export const isNarrow = (width: number): boolean => width < 520;

/** The tones on dark ground, light to dark: as far apart as on white, the darkest 3:1 against the ground. */
export const darkTones = ['#ebf8fa', '#a5d0d7', '#63aeba', '#408d99', '#276f7a'] as const;

/** The other colours on dark ground. */
export const darkColours = {
  ground: '#16191b',
  text: '#eceae5',
  muted: '#b0b5b8',
  accent: darkTones[2],
  grid: '#343b3f',
  axis: '#8f979a',
  context: '#8f979a',
  track: '#262c2f',
} as const;
