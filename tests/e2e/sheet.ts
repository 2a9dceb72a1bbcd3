import { PNG } from 'pngjs';

/** A picture, four channels a pixel as PNG has them. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

/** Pictures of one thing, row by row; a place may be empty. */
export type Sheet = readonly (readonly (Picture | null)[])[];

const gap = 4;
/** The grey of what is not pictured, opaque. */
const empty = 0xff999999;

/** A picture that shows nothing. */
export function blank(width: number, height: number): PNG {
  const picture = new PNG({ width, height });
  for (let at = 0; at < picture.data.length; at += 4) picture.data.writeUInt32LE(empty, at);
  return picture;
}

/** Puts one picture into another; what does not fit below is left out. */
export function copy(from: Picture, to: PNG, x: number, y: number): void {
  for (let row = 0; row < Math.min(from.height, to.height - y); row += 1)
    from.data.copy(to.data, ((y + row) * to.width + x) * 4, row * from.width * 4, (row + 1) * from.width * 4);
}

/** The picture on a ground of that height. */
export function onGround(picture: Picture, height: number): Buffer {
  const ground = blank(picture.width, height);
  copy(picture, ground, 0, 0);
  return ground.data;
}

/** A strip of a picture, from `top`, cut off where the picture ends. */
export function strip({ width, height, data }: Picture, top: number, wanted: number): Picture {
  const own = Math.max(0, Math.min(wanted, height - top));
  return { width, height: own, data: data.subarray(top * width * 4, (top + own) * width * 4) };
}

/** Columns as wide as their pictures; rows all as high as the highest picture, so that a sheet can be cut again. */
export function joinSheet(sheet: Sheet, widths: readonly number[]): PNG {
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

/** The height of a picture cut from a sheet: what lies below it is empty. */
function ownHeight({ width, height, data }: Picture): number {
  let end = height * width;
  while (end > 0 && data.readUInt32LE((end - 1) * 4) === empty) end -= 1;
  return Math.ceil(end / width);
}

/** The picture at a place of a joined sheet with so many rows. */
export function cutSheet(joined: PNG, rows: number, widths: readonly number[], line: number, column: number): Picture {
  const x = widths.slice(0, column).reduce((sum, width) => sum + width + gap, 0);
  const width = widths[column] ?? 0;
  const height = (joined.height + gap) / rows - gap;
  const picture = blank(width, height);
  PNG.bitblt(joined, picture, x, line * (height + gap), width, height, 0, 0);
  return { width, height: ownHeight(picture), data: picture.data };
}
