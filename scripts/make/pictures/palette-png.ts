import { zlibSync } from 'fflate';
import { chunk, signature } from './png-chunk.ts';

/** What was drawn: four bytes a pixel, red, green, blue and an opacity that is full everywhere. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

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
  for (let from = 0, to = 0; from < pixels.length; from = to) {
    const colour = pixels[from] ?? 0;
    // Most of a chart is ground: runs of one colour.
    while (to < pixels.length && pixels[to] === colour) to += 1;
    const number = known.get(colour) ?? known.size;
    if (number === known.size) known.set(colour, number);
    counts[number] = (counts[number] ?? 0) + to - from;
    numbers.fill(number, from, to);
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

const distance = (a: number, b: number): number => apart(a, b, 0) + apart(a, b, 8) + apart(a, b, 16);

/** The place of the colour that looks most like another, by the distance in red, green and blue. */
function nearest(palette: readonly number[], colour: number): number {
  let [best, place] = [Infinity, 0];
  for (let at = 0; at < palette.length; at += 1) {
    const one = palette[at] ?? 0;
    const far = distance(one, colour);
    if (far < best) [best, place] = [far, at];
  }
  return place;
}

/**
 * At most so many colours, the most frequent first, then each time the one whose pixels would change most if it were left out; and the
 * place of each colour's nearest among them.
 */
function paletteOf({ colours, counts }: Counted, most: number) {
  const palette: number[] = [];
  const far = new Float64Array(colours.length).fill(3 * 255 ** 2);
  const lost = (number: number): number => (far[number] ?? 0) * (counts[number] ?? 0);
  while (palette.length < Math.min(most, colours.length)) {
    let worst = 0;
    for (let number = 1; number < colours.length; number += 1) if (lost(number) > lost(worst)) worst = number;
    const chosen = colours[worst] ?? 0;
    palette.push(chosen);
    for (const [number, colour] of colours.entries())
      far[number] = Math.min(far[number] ?? 0, distance(colour, chosen));
  }
  return { palette, places: Uint8Array.from(colours, (colour) => nearest(palette, colour)) };
}

/** Rows of places with so many bits each, every row behind a byte that says that nothing is filtered: best for a palette. */
function rowsOf(width: number, height: number, numbers: Uint16Array, places: Uint8Array, bits: 4 | 8): Uint8Array {
  const line = Math.ceil((width * bits) / 8) + 1;
  const rows = new Uint8Array(line * height);
  const each = 8 / bits;
  for (let y = 0, from = 0; y < height; y += 1, from += width) {
    const end = from + width;
    for (let at = y * line + 1, pixel = from; pixel < end; at += 1, pixel += each) {
      const place = places[numbers[pixel] ?? 0] ?? 0;
      // Behind the last pixel of an odd row stands nothing.
      rows[at] = each === 1 ? place : (place << 4) | (pixel + 1 < end ? (places[numbers[pixel + 1] ?? 0] ?? 0) : 0);
    }
  }
  return rows;
}

/**
 * The picture as a PNG with a palette of at most 256 colours, 16, the depths that a PNG may have (PNG specification, 11.2.2), or 8: a chart
 * has about 400, most of them shades at the edge of a letter, and is a third, a fifth or a sixth as large. Packed in JavaScript, not by the zlib
 * that Node brings, whose bytes differ from one processor to another; of fflate's levels 7 makes the smallest files, in half the time of 9.
 */
export function palettePng(drawn: Drawn, most: 8 | 16 | 256 = 256): Buffer {
  const { pixels: bytes, width, height } = drawn;
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, width * height);
  const counted = countColours(pixels);
  const { palette, places } = paletteOf(counted, most);
  const bits = most === 256 ? 8 : 4;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, 3], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap(parts))),
    chunk('IDAT', zlibSync(rowsOf(width, height, counted.numbers, places, bits), { level: 7 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
