import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { palettePng } from './palette-png.ts';

const drawn = (colours: readonly (readonly [number, number, number])[], width: number) => ({
  width,
  height: colours.length / width,
  pixels: Uint8Array.from(colours.flatMap((colour) => [...colour, 255])),
});

describe('palettePng(drawn, most)', () => {
  it('keeps every colour where a palette holds them', () => {
    const colours = Array.from({ length: 200 }, (_, at) => [at, 255 - at, (at * 7) % 256] as const);
    const picture = drawn(colours, 20);
    const read = PNG.sync.read(palettePng(picture));
    expect([read.width, read.height]).toEqual([20, 10]);
    expect([...read.data]).toEqual([...picture.pixels]);
  });
  it('gives a colour too many its nearest, and leaves the frequent ones', () => {
    const greys = Array.from({ length: 256 }, (_, at) => [at, at, at] as const);
    const picture = drawn([...greys, ...greys, [10, 10, 10], [10, 11, 10]], 2);
    const { data } = PNG.sync.read(palettePng(picture));
    expect([...data.subarray(-4)]).toEqual([10, 10, 10, 255]);
    expect([...data.subarray(0, 2048)]).toEqual([...picture.pixels.subarray(0, 2048)]);
  });

  it('packs two pixels of sixteen colours into a byte, and keeps a rare colour rather than a grey beside another', () => {
    const greys = Array.from({ length: 75 }, (_, at) => [at * 3, at * 3, at * 3] as const);
    const accent = [11, 101, 112] as const;
    const picture = drawn([...greys, ...greys, ...greys, ...greys, accent, accent, ...greys, accent], 7);
    const packed = palettePng(picture, 16);
    const { data } = PNG.sync.read(packed);
    expect(packed[24]).toBe(4);
    expect([...data.subarray(-4)]).toEqual([...accent, 255]);
    expect(Math.max(...data.map((value, at) => Math.abs(value - (picture.pixels[at] ?? 0))))).toBeLessThan(16);
  });

  it('holds no more colours than it may', () => {
    const picture = drawn(
      Array.from({ length: 60 }, (_, at) => [at * 4, at * 2, 255 - at] as const),
      6,
    );
    const { data } = PNG.sync.read(palettePng(picture, 8));
    const colours = new Set(Array.from({ length: 60 }, (_, at) => data.subarray(at * 4, at * 4 + 4).toString('hex')));
    expect(colours.size).toBe(8);
  });
});
