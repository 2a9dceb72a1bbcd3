import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { inProject } from '../../scripts/lib/folders.ts';
import { huesApart, huesOf, huesWidth } from './hues.ts';
import { shadesApart, shadesOf } from './shades.ts';
import { cutSheet, joinSheet, type Picture, type Sheet } from './sheet.ts';

/** How much a picture may differ from the committed one: share of its pixels, of its height, and of its coloured squares. */
const tolerance = { pixels: 0.005, height: 0.01, hues: 0.02 };

const folder = inProject('tests/e2e/pictures');
const outcome = inProject('.build/compared-pictures');
/** Coloured squares that may differ on a page with hardly any. */
const fewSquares = 4;

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** One of the two ways in which a sheet is kept: light and dark finely, hues roughly. */
interface View {
  /** Name of its file. */
  readonly file: (name: string) => string;
  readonly of: (picture: Picture) => Picture;
  readonly width: (width: number) => number;
  /** Channels as PNG numbers them: 0 grey, 2 colour. */
  readonly colorType: 0 | 2;
  /** What differs, in words; null when it is little enough. */
  readonly compare: (is: Picture, was: Picture) => string | null;
}

const views: readonly View[] = [
  {
    file: (name) => `${name}.png`,
    of: shadesOf,
    width: (width) => width,
    colorType: 0,
    compare: (is, was) => {
      const { pixels, height } = shadesApart(is, was);
      if (pixels <= tolerance.pixels && height <= tolerance.height) return null;
      return `画面差 ${percent(pixels)}，高度差 ${percent(height)}`;
    },
  },
  {
    file: (name) => `hues/${name}.png`,
    of: huesOf,
    width: huesWidth,
    colorType: 2,
    compare: (is, was) => {
      const { other, coloured } = huesApart(is, was);
      if (other <= Math.max(fewSquares, tolerance.hues * coloured)) return null;
      return `颜色差 ${String(other)} 块（有颜色的共 ${String(coloured)} 块）`;
    },
  },
];

/** The joined sheet as one of the views keeps it. */
function encode({ of, width, colorType }: View, sheet: Sheet, widths: readonly number[]): Buffer {
  const seen = sheet.map((row) => row.map((picture) => picture && of(picture)));
  const options = { colorType, deflateLevel: 9, deflateStrategy: 0, filterType: 0 } as const;
  return PNG.sync.write(joinSheet(seen, widths.map(width)), options);
}

function write(into: string, name: string, sheet: Sheet, widths: readonly number[]): void {
  mkdirSync(`${into}/hues`, { recursive: true });
  for (const view of views) writeFileSync(`${into}/${view.file(name)}`, encode(view, sheet, widths));
}

/** Writes the sheet as the accepted one. */
export const acceptSheet = (name: string, sheet: Sheet, widths: readonly number[]): void =>
  write(folder, name, sheet, widths);

/** What differs from the committed sheet, a line for each picture; then the new sheet lies in .build/compared-pictures. */
export function compareSheet(
  name: string,
  sheet: Sheet,
  widths: readonly number[],
  labels: readonly string[],
): readonly string[] {
  const compareIn = (view: View): readonly string[] => {
    const file = view.file(name);
    if (!existsSync(`${folder}/${file}`)) return [`没有 tests/e2e/pictures/${file}`];
    const committed = PNG.sync.read(readFileSync(`${folder}/${file}`));
    return sheet.flatMap((row, line) =>
      row.flatMap((picture, column) => {
        if (picture === null) return [];
        const was = cutSheet(committed, sheet.length, widths.map(view.width), line, column);
        const found = view.compare(view.of(picture), was);
        return found === null ? [] : [`${labels[line] ?? ''} ${String((widths[column] ?? 0) * 4)} 像素：${found}`];
      }),
    );
  };
  const found = views.flatMap(compareIn);
  if (found.length > 0) write(outcome, name, sheet, widths);
  return found;
}
