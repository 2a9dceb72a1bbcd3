import pixelmatch from 'pixelmatch';
import { onGround, type Picture } from './sheet.ts';

const steps = 7;

/** A picture in eight shades of grey: small to commit, and deaf to the last shade of a letter's edge. */
export function shadesOf({ width, height, data }: Picture): Picture {
  const grey = Buffer.alloc(data.length, 255);
  for (let at = 0; at < data.length; at += 4) {
    const luminance = 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
    const shade = Math.round((Math.round((luminance / 255) * steps) * 255) / steps);
    grey.fill(shade, at, at + 3);
  }
  return { width, height, data: grey };
}

/** Share of the pixels that differ visibly, on the ground of the higher one, and share of the height. */
export function shadesApart(is: Picture, was: Picture): { readonly pixels: number; readonly height: number } {
  const height = Math.max(is.height, was.height);
  const options = { threshold: 0.25, includeAA: true };
  const pixels = pixelmatch(onGround(is, height), onGround(was, height), undefined, is.width, height, options);
  return { pixels: pixels / (is.width * height), height: Math.abs(is.height - was.height) / height };
}
