import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { palettePng } from './pictures/palette-png.ts';

const drawn = async (svg: string, width: number): Promise<Buffer> =>
  Buffer.from(palettePng(await renderAsync(svg, { fitTo: { mode: 'width', value: width }, background: '#fff' })));

/** An .ico file of one PNG, 32 px: header and directory of 22 bytes, then the picture (ICO as Windows Vista and later read it). */
function icoOf(png: Buffer): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(32, 6);
  head.writeUInt8(32, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

/** Puts the site's icon, favicon.svg, beside itself in the two forms that other browsers and home screens ask for. Pages that link to an icon which is not there are found by the checks. */
export async function drawIcons(folder: string): Promise<void> {
  const icon = join(folder, 'favicon.svg');
  if (!existsSync(icon)) return;
  const svg = await readFile(icon, 'utf8');
  await writeFile(join(folder, 'favicon.ico'), icoOf(await drawn(svg, 32)));
  await writeFile(join(folder, 'apple-touch-icon.png'), await drawn(svg, 180));
}
