import { encode } from 'uqr';

/** A QR code as the outline of its dark squares, one unit each, with the quiet zone of four that readers need. */
export interface QrCode {
  /** Width and height in units. */
  readonly size: number;
  /** SVG path: a run of dark squares in a row is one rectangle. */
  readonly path: string;
}

/** The QR code of a text (ISO/IEC 18004), level M: it reads with 15 % of it soiled. */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${String(index)} ${String(y)}h${String(run.length)}v1h-${String(run.length)}z`),
  );
  return { size, path: runs.join('') };
}
