import { zlibSync } from 'fflate';
import { chunk, signature } from './png-chunk.ts';

/** What was drawn: four bytes a pixel, red, green, blue and an opacity that is full everywhere. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A PNG palette holds so many colours (PNG specification, 11.2.2). */
const most = 256;

/** How often each colour stands in the picture, by its four bytes as one number. */
function countColours(pixels: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length;) {
    const colour = pixels[at] ?? 0;
    const from = at;
    while (pixels[at] === colour) at += 1;
    counts.set(colour, (counts.get(colour) ?? 0) + at - from);
  }
  return counts;
}

const parts = (colour: number): readonly [number, number, number] => [
  colour & 255,
  (colour >> 8) & 255,
  (colour >> 16) & 255,
];

function distance(a: number, b: number): number {
  const [red, green, blue] = parts(a);
  const [otherRed, otherGreen, otherBlue] = parts(b);
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
}

function nearest(palette: readonly number[], colour: number): number {
  const all = palette.map((one) => distance(one, colour));
  return all.indexOf(Math.min(...all));
}

/** The place of each colour in the palette of the most frequent ones; a rarer one takes the place of its nearest. */
function paletteOf(counts: ReadonlyMap<number, number>) {
  const ordered = [...counts].sort(([a, often], [b, other]) => other - often || a - b).map(([colour]) => colour);
  const palette = ordered.slice(0, most);
  return { palette, places: new Map(ordered.map((colour, at) => [colour, at < most ? at : nearest(palette, colour)])) };
}

/** Rows of places, each behind a byte that says that nothing is filtered: best for a palette. */
function rowsOf({ width, height }: Drawn, pixels: Uint32Array, places: ReadonlyMap<number, number>): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  let [last, place] = [-1, 0];
  for (let at = 0; at < pixels.length; at += 1) {
    const colour = pixels[at] ?? 0;
    if (colour !== last) [last, place] = [colour, places.get(colour) ?? 0];
    rows[at + 1 + Math.floor(at / width)] = place;
  }
  return rows;
}

/**
 * The picture as a PNG with a palette of 256 colours: a chart has about 400, most of them shades at the edge of a letter, and is a third
 * as large. Packed in JavaScript, not by the zlib that Node brings, whose bytes differ from one processor to another.
 */
export function palettePng(drawn: Drawn): Buffer {
  const { pixels: bytes, width, height } = drawn;
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, width * height);
  const { palette, places } = paletteOf(countColours(pixels));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap(parts))),
    chunk('IDAT', zlibSync(rowsOf(drawn, pixels, places), { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
