import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { inProject } from '../../scripts/folders.ts';

/** A picture in shades of grey, four equal channels a pixel as PNG has them. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

/** Pictures of one thing, row by row; a place may be empty. */
export type Sheet = readonly (readonly (Picture | null)[])[];

/** How much a picture may differ from the committed one. */
export interface Tolerance {
  /** Share of its pixels. */
  readonly pixels: number;
  /** Share of its height. */
  readonly height: number;
}

const folder = inProject('tests/e2e/pictures');
const outcome = inProject('.build/compared-pictures');
const steps = 7;
const gap = 4;
/** The grey of what is not pictured, opaque. */
const empty = 0xff999999;

function blank(width: number, height: number): PNG {
  const picture = new PNG({ width, height });
  for (let at = 0; at < picture.data.length; at += 4) picture.data.writeUInt32LE(empty, at);
  return picture;
}

function copy(from: Picture, to: PNG, x: number, y: number): void {
  for (let row = 0; row < Math.min(from.height, to.height - y); row += 1)
    from.data.copy(to.data, ((y + row) * to.width + x) * 4, row * from.width * 4, (row + 1) * from.width * 4);
}

/** A screenshot in eight shades of grey: small to commit, and deaf to the last shade of a letter's edge. */
export function toPicture(screenshot: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(screenshot);
  for (let at = 0; at < data.length; at += 4) {
    const luminance = 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
    const shade = Math.round((Math.round((luminance / 255) * steps) * 255) / steps);
    data[at] = data[at + 1] = data[at + 2] = shade;
  }
  return { width, height, data };
}

/** A strip of a picture, from `top`, cut off where the picture ends. */
export function strip({ width, height, data }: Picture, top: number, wanted: number): Picture {
  const own = Math.max(0, Math.min(wanted, height - top));
  return { width, height: own, data: data.subarray(top * width * 4, (top + own) * width * 4) };
}

/** Columns as wide as their pictures; rows all as high as the highest picture, so that a sheet can be cut again. */
function join(sheet: Sheet, widths: readonly number[]): PNG {
  const height = Math.max(...sheet.flat().map((picture) => picture?.height ?? 0));
  const total = widths.reduce((sum, width) => sum + width + gap, -gap);
  const joined = blank(total, sheet.length * (height + gap) - gap);
  sheet.forEach((row, line) => {
    let x = 0;
    row.forEach((picture, column) => {
      if (picture) copy(picture, joined, x, line * (height + gap));
      x += (widths[column] ?? 0) + gap;
    });
  });
  return joined;
}

const encode = (picture: PNG): Buffer =>
  PNG.sync.write(picture, { colorType: 0, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });

/** The height of a picture cut from a sheet: what lies below it is empty. */
function ownHeight({ width, height, data }: Picture): number {
  let end = height * width;
  while (end > 0 && data.readUInt32LE((end - 1) * 4) === empty) end -= 1;
  return Math.ceil(end / width);
}

function cut(joined: PNG, rows: number, line: number, x: number, width: number): Picture {
  const height = (joined.height + gap) / rows - gap;
  const picture = blank(width, height);
  PNG.bitblt(joined, picture, x, line * (height + gap), width, height, 0, 0);
  return { width, height: ownHeight(picture), data: picture.data };
}

/** Share of the pixels that differ visibly, on the ground of the higher one, and share of the height. */
function difference(is: Picture, was: Picture): Tolerance {
  const height = Math.max(is.height, was.height);
  const [a, b] = [is, was].map((picture) => {
    const ground = blank(is.width, height);
    copy({ ...picture, height: Math.min(picture.height, height) }, ground, 0, 0);
    return ground.data;
  });
  if (!a || !b) throw new Error('nothing to compare');
  const pixels = pixelmatch(a, b, undefined, is.width, height, { threshold: 0.25, includeAA: true });
  return { pixels: pixels / (is.width * height), height: Math.abs(is.height - was.height) / height };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** Writes the sheet as the accepted one. */
export function acceptSheet(name: string, sheet: Sheet, widths: readonly number[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.png`, encode(join(sheet, widths)));
}

/** What differs from the committed sheet, a line for each picture; then the new sheet lies in .build/compared-pictures. */
export function compareSheet(
  name: string,
  sheet: Sheet,
  widths: readonly number[],
  labels: readonly string[],
  tolerance: Tolerance,
): readonly string[] {
  const file = `${folder}/${name}.png`;
  if (!existsSync(file)) return [`没有 tests/e2e/pictures/${name}.png`];
  const committed = PNG.sync.read(readFileSync(file));
  const found = sheet.flatMap((row, line) =>
    row.flatMap((picture, column) => {
      if (picture === null) return [];
      const x = widths.slice(0, column).reduce((sum, width) => sum + width + gap, 0);
      const { pixels, height } = difference(picture, cut(committed, sheet.length, line, x, widths[column] ?? 0));
      if (pixels <= tolerance.pixels && height <= tolerance.height) return [];
      return [
        `${labels[line] ?? ''} ${String((widths[column] ?? 0) * 4)} 像素：画面差 ${percent(pixels)}，高度差 ${percent(height)}`,
      ];
    }),
  );
  if (found.length > 0) {
    mkdirSync(outcome, { recursive: true });
    writeFileSync(`${outcome}/${name}.png`, encode(join(sheet, widths)));
  }
  return found;
}
