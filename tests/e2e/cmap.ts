/** The segments of a cmap subtable of format 12, first and last code points. */
function segments12(table: DataView): readonly (readonly [first: number, last: number])[] {
  return Array.from({ length: table.getUint32(12) }, (_, index) => [
    table.getUint32(16 + index * 12),
    table.getUint32(20 + index * 12),
  ]);
}

/** The `cmap` table of a TrueType font. Throws when it has none. */
function cmapOf(font: DataView): number {
  for (let index = 0; index < font.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    if (font.getUint32(record) === 0x636d6170) return font.getUint32(record + 8);
  }
  throw new Error('the font has no cmap');
}

/** Tells of each code point whether a TrueType font has a glyph for it; reads the subtable of all Unicode (format 12). Source: the OpenType specification, cmap. */
export function charactersOf(file: Uint8Array): (code: number) => boolean {
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const cmap = cmapOf(font);
  for (let index = 0; index < font.getUint16(cmap + 2); index += 1) {
    const table = new DataView(font.buffer, font.byteOffset + cmap + font.getUint32(cmap + 8 + index * 8));
    if (table.getUint16(0) !== 12) continue;
    const segments = segments12(table);
    return (code) => segments.some(([first, last]) => code >= first && code <= last);
  }
  throw new Error('the font has no cmap of format 12');
}
