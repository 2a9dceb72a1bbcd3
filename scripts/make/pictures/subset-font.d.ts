declare module 'subset-font' {
  /** The font with only the glyphs that `text` needs. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'truetype' | 'woff2' },
  ): Promise<Buffer>;
}
