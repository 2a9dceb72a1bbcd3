import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { unescapeMarkup } from '../../src/kit/escape.ts';
import { inProject } from '../lib/folders.ts';
import { withTexts } from './pictures/png-text.ts';

/** Widths of the pictures in px: one for screens, one that prints at 300 dpi on 18 cm. */
export const pictureWidths = [
  { suffix: '', width: 1080 },
  { suffix: '-print', width: 2160 },
] as const;

/** The picture for shared links has one size, and its SVG is not published. */
const isShare = (file: string): boolean => /(?:^|[/\\-])share\.svg$/.test(file);
const shareWidths = [{ suffix: '', width: 1200 }] as const;

const require = createRequire(import.meta.url);
const fontFolder = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const fontFiles = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map((file) =>
  join(fontFolder, file),
);
const fontVersion = (require('@expo-google-fonts/noto-sans-sc/package.json') as { version: string }).version;
const resvgVersion = (require('@resvg/resvg-js/package.json') as { version: string }).version;

/** What a drawing says about itself, as PNG keywords (PNG specification, 11.3.3.2). */
function textsIn(svg: string): readonly (readonly [string, string])[] {
  const inside = (element: string): string =>
    unescapeMarkup(
      (new RegExp(`<${element}[^>]*>([\\s\\S]*?)</${element}>`).exec(svg)?.[1] ?? '').replace(/<[^>]*>/g, ' '),
    )
      .replace(/\s+/g, ' ')
      .trim();
  return [
    ['Title', inside('title')],
    ['Description', inside('desc')],
    ['Source', inside('metadata')],
  ].flatMap(([keyword = '', text = '']) => (text === '' ? [] : [[keyword, text] as const]));
}

/** Writes the pinned font, cut down to the characters of `text`, into a folder: resvg reads small files many times faster. */
export async function cutFonts(text: string, folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    fontFiles.map(async (file, index) => {
      const cut = join(folder, `cut-${String(index)}.ttf`);
      await writeFile(cut, await subsetFont(await readFile(file), text, { targetFormat: 'truetype' }));
      return cut;
    }),
  );
}

/** The SVG as a PNG of that width on white, in the given fonts alone: the same bytes on every machine. */
export function drawPicture(svg: string, width: number, fonts: readonly string[] = fontFiles): Buffer {
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#fff',
    font: { loadSystemFonts: false, fontFiles: [...fonts], defaultFontFamily: 'Noto Sans SC' },
  });
  return withTexts(drawn.render().asPng(), textsIn(svg));
}

interface Picture {
  readonly svg: string;
  readonly width: number;
  /** Where the picture goes. */
  readonly file: string;
  /** Where it is kept between builds, named by everything that it is made from. */
  readonly kept: string;
}

/** The pictures that a built folder needs: every figure's SVG at every width, and those for shared links. */
async function picturesOf(folder: string, cache: string): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for await (const file of glob('statistics/**/*.svg', { cwd: folder })) {
    const svg = await readFile(join(folder, file), 'utf8');
    for (const { suffix, width } of isShare(file) ? shareWidths : pictureWidths) {
      const key = createHash('sha256')
        .update(`${resvgVersion} ${fontVersion} ${String(width)}\n${svg}`)
        .digest('hex');
      const name = file.replace(/\.svg$/, `${suffix}.png`);
      pictures.push({ svg, width, file: join(folder, name), kept: join(cache, `${key}.png`) });
    }
  }
  return pictures;
}

/** Removes kept pictures that no figure has any more: each change of data would leave some. */
async function forgetOthers(cache: string, used: ReadonlySet<string>): Promise<void> {
  for await (const name of glob('*.png', { cwd: cache })) {
    const kept = join(cache, name);
    if (!used.has(kept)) await rm(kept);
  }
}

/** Puts PNG pictures beside every figure's SVG in a built folder; draws only those that were not drawn before. Returns how many there are. */
export async function drawPictures(folder: string, cache = inProject('.build/pictures')): Promise<number> {
  const pictures = await picturesOf(folder, cache);
  const missing = new Map(pictures.filter(({ kept }) => !existsSync(kept)).map((picture) => [picture.kept, picture]));
  if (missing.size > 0) {
    const fonts = await cutFonts([...missing.values()].map(({ svg }) => svg).join(''), cache);
    for (const { svg, width, kept } of missing.values()) await writeFile(kept, drawPicture(svg, width, fonts));
  }
  for (const { file, kept } of pictures) await copyFile(kept, file);
  await forgetOthers(cache, new Set(pictures.map(({ kept }) => kept)));
  for await (const file of glob('statistics/**/*share.svg', { cwd: folder })) await rm(join(folder, file));
  return pictures.length;
}
