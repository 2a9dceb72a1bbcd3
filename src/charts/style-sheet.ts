import { colours, darkColours, darkTones, tones } from './theme.ts';

interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly axis: string;
  readonly context: string;
  readonly track: string;
  readonly demo: string;
  readonly tones: readonly string[];
}

/** What the classes of a drawing mean in a palette; presentation attributes give way to these rules. */
function rules(palette: Palette): string[] {
  const { ground, text, muted, grid, axis, context, track, demo } = palette;
  const rule = (names: readonly string[], declaration: string): string =>
    `  ${names.map((name) => `.chart .${name}`).join(',\n  ')} {\n    ${declaration};\n  }`;
  return [
    rule(['label', 'on-light'], `fill: ${text}`),
    rule(['muted', 'demo-tag'], `fill: ${muted}`),
    rule(['on-dark', 'demo-word'], `fill: ${ground}`),
    rule(['rim', 'casing', 'ring'], `stroke: ${ground}`),
    rule(['target'], `stroke: ${text}`),
    rule(['absent', 'rule'], `stroke: ${muted}`),
    rule(['grid'], `stroke: ${grid}`),
    rule(['axis', 'border'], `stroke: ${axis}`),
    rule(['context', 'context-hollow', 'span'], `stroke: ${context}`),
    rule(['context-point'], `fill: ${context}`),
    rule(['track'], `fill: ${track}`),
    rule(['demo-wash'], `fill: ${demo}`),
    ...palette.tones.flatMap((tone, index) => [
      rule([`t${index + 1}`], `fill: ${tone}`),
      rule([`o${index + 1}`, `h${index + 1}`], `stroke: ${tone}`),
    ]),
    rule(['context-hollow', ...tones.map((_, index) => `h${index + 1}`)], `fill: ${ground}`),
  ];
}

const system: Palette = {
  ground: 'Canvas',
  text: 'CanvasText',
  muted: 'CanvasText',
  grid: 'GrayText',
  axis: 'CanvasText',
  context: 'GrayText',
  track: 'Canvas',
  demo: 'GrayText',
  tones: ['CanvasText', 'CanvasText', 'Highlight', 'Highlight', 'GrayText'],
};

/** The style sheet with which a page shows drawings on dark ground and in forced colours; on white ground they need none. */
export const chartStyles = (): string =>
  [
    '/* Written by src/charts/style-sheet.ts; a test keeps it so. */',
    '@media (prefers-color-scheme: dark) {',
    rules({ ...colours, ...darkColours, tones: darkTones }).join('\n\n'),
    '}',
    '',
    '@media (forced-colors: active) {',
    rules(system).join('\n\n'),
    '}',
    '',
  ].join('\n');
