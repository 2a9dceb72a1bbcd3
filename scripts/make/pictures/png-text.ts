import { chunk, signature } from './png-chunk.ts';

const signatureBytes = signature.length;
const headerChunkBytes = 25;

/** One iTXt chunk: keyword, uncompressed, no language, UTF-8 text (PNG specification, 11.3.3.4). */
const textChunk = (keyword: string, text: string): Buffer =>
  chunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text, 'utf8')]));

/** A PNG with texts inside, right behind its header, in the given order. Keywords are Latin, 1 to 79 characters. */
export function withTexts(png: Uint8Array, texts: readonly (readonly [keyword: string, text: string])[]): Buffer {
  const split = signatureBytes + headerChunkBytes;
  return Buffer.concat([
    png.subarray(0, split),
    ...texts.map(([keyword, text]) => textChunk(keyword, text)),
    png.subarray(split),
  ]);
}

/** The texts of a PNG, by keyword. */
export function textsOf(png: Uint8Array): ReadonlyMap<string, string> {
  const view = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const texts = new Map<string, string>();
  for (let at = signatureBytes; at < view.length;) {
    const length = view.readUInt32BE(at);
    if (view.toString('latin1', at + 4, at + 8) === 'iTXt') {
      const data = view.subarray(at + 8, at + 8 + length);
      const end = data.indexOf(0);
      texts.set(data.toString('latin1', 0, end), data.toString('utf8', end + 5));
    }
    at += length + 12;
  }
  return texts;
}
