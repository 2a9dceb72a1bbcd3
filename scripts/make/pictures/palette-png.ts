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

/** The colours of a picture in the order in which they come, how often each stands there, and the number of each pixel's. */
interface Counted {
  readonly colours: readonly number[];
  readonly counts: readonly number[];
  readonly numbers: Uint16Array;
}

/** A colour is its four bytes as one number. Throws when there are more than 65,536: a photograph. */
function countColours(pixels: Uint32Array): Counted {
  const known = new Map<number, number>();
  const counts: number[] = [];
  const numbers = new Uint16Array(pixels.length);
  let [last, number] = [-1, 0];
  for (let at = 0; at < pixels.length; at += 1) {
    const colour = pixels[at] ?? 0;
    if (colour !== last) {
      last = colour;
      number = known.get(colour) ?? known.size;
      if (number === known.size) known.set(colour, number);
    }
    numbers[at] = number;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  if (known.size > 65_536) throw new Error(`too many colours for a chart: ${String(known.size)}`);
  return { colours: [...known.keys()], counts, numbers };
}

const parts = (colour: number): readonly [number, number, number] => [
  colour & 255,
  (colour >> 8) & 255,
  (colour >> 16) & 255,
];

const apart = (a: number, b: number, shift: number): number => (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2;

/** The place of the colour that looks most like another, by the distance in red, green and blue. */
function nearest(palette: readonly number[], colour: number): number {
  let [best, place] = [Infinity, 0];
  for (let at = 0; at < palette.length; at += 1) {
    const one = palette[at] ?? 0;
    const distance = apart(one, colour, 0) + apart(one, colour, 8) + apart(one, colour, 16);
    if (distance < best) [best, place] = [distance, at];
  }
  return place;
}

/** The most frequent colours, and the place among them of each colour; a rarer one takes the place of its nearest. */
function paletteOf({ colours, counts }: Counted) {
  const ordered = [...colours.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const palette = ordered.slice(0, most).map((number) => colours[number] ?? 0);
  const places = new Uint8Array(colours.length);
  for (const [at, number] of ordered.entries())
    places[number] = at < most ? at : nearest(palette, colours[number] ?? 0);
  return { palette, places };
}

/** Rows of places, each behind a byte that says that nothing is filtered: best for a palette. */
function rowsOf(width: number, height: number, numbers: Uint16Array, places: Uint8Array): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0, from = 0, to = 1; y < height; y += 1, to += 1)
    for (let x = 0; x < width; x += 1) rows[to++] = places[numbers[from++] ?? 0] ?? 0;
  return rows;
}

/**
 * The picture as a PNG with a palette of 256 colours: a chart has about 400, most of them shades at the edge of a letter, and is a third
 * as large. Packed in JavaScript, not by the zlib that Node brings, whose bytes differ from one processor to another.
 */
export function palettePng(drawn: Drawn): Buffer {
  const { pixels: bytes, width, height } = drawn;
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, width * height);
  const counted = countColours(pixels);
  const { palette, places } = paletteOf(counted);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap(parts))),
    chunk('IDAT', zlibSync(rowsOf(width, height, counted.numbers, places), { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
