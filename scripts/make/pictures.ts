import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { unescapeMarkup } from '../../src/kit/escape.ts';
import { cardSize, pictureSizes, type PictureSize, poster } from '../../src/outputs/picture-sizes.ts';
import { inProject } from '../lib/folders.ts';
import { openKept } from '../lib/kept.ts';
import { mapTogether } from '../lib/map-together.ts';
import { palettePng } from './pictures/palette-png.ts';
import { withTexts } from './pictures/png-text.ts';

const require = createRequire(import.meta.url);
const fontFolder = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const fontFiles = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map((file) =>
  join(fontFolder, file),
);
const fontVersion = (require('@expo-google-fonts/noto-sans-sc/package.json') as { version: string }).version;
const resvgVersion = (require('@resvg/resvg-js/package.json') as { version: string }).version;
/** What the bytes of a picture depend on besides its drawing and its width. */
const maker = `${resvgVersion} ${fontVersion} palette 5`;

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

/** The SVG as a PNG of that width and so many colours on white, in the given fonts alone: the same bytes on every machine. */
export async function drawPicture(
  svg: string,
  width: number,
  fonts: readonly string[] = fontFiles,
  colours: PictureSize['colours'] = 256,
): Promise<Buffer> {
  const drawn = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#fff',
    font: { loadSystemFonts: false, fontFiles: [...fonts], defaultFontFamily: 'Noto Sans SC' },
  });
  return withTexts(palettePng(drawn, colours), textsIn(svg));
}

interface Picture extends Pick<PictureSize, 'width' | 'colours'> {
  /** The drawing, in the built folder. It is read again when it is drawn: a long history would not fit into memory. */
  readonly svg: string;
  /** Where the picture goes. */
  readonly file: string;
  /** Its name between builds, of everything that it is made from. */
  readonly name: string;
}

/** The pictures of a drawing, by its path in the built folder. */
function sizesOf(path: string): readonly PictureSize[] {
  if (path.startsWith('posters/')) return [poster];
  return path.startsWith('cards/') ? [cardSize(path)] : pictureSizes(path.replace('statistics/', ''));
}

/** The pictures that a built folder needs. */
async function picturesOf(folder: string): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for await (const file of glob('{statistics,cards,posters}/**/*.svg', { cwd: folder })) {
    const svg = join(folder, file);
    const text = await readFile(svg, 'utf8');
    const path = file.replaceAll('\\', '/');
    const sizes = sizesOf(path);
    for (const { suffix, width, colours } of sizes) {
      const key = createHash('sha256')
        .update(`${maker} ${String(width)} ${String(colours)}\n${text}`)
        .digest('hex');
      const file = svg.replace(/\.svg$/, `${suffix}.png`);
      pictures.push({ svg, width, colours, file, name: `${key}.png` });
    }
  }
  return pictures;
}

async function charactersIn(files: Iterable<string>): Promise<string> {
  const characters = new Set<string>();
  for (const file of files) for (const character of await readFile(file, 'utf8')) characters.add(character);
  return [...characters].sort().join('');
}

/** Puts PNG pictures beside every figure's SVG in a built folder, and in place of those of cards and posters; draws only those that were not drawn before. Returns how many there are. */
export async function drawPictures(folder: string, cache = inProject('.build/pictures')): Promise<number> {
  const pictures = await picturesOf(folder);
  const kept = await openKept(cache);
  let fonts: Promise<readonly string[]> | undefined;
  const draw = async ({ svg, width, colours }: Picture): Promise<Buffer> => {
    fonts ??= charactersIn(new Set(pictures.map((picture) => picture.svg))).then((text) => cutFonts(text, cache));
    return drawPicture(await readFile(svg, 'utf8'), width, await fonts, colours);
  };
  // A few at a time: resvg works beside this thread.
  await mapTogether(pictures, availableParallelism(), async (picture) => {
    await writeFile(picture.file, await kept.get(picture.name, () => draw(picture)));
  });
  await kept.forgetOthers();
  for await (const file of glob('{statistics/*/{share-,demo-share-}*,{cards,posters}/**/*}.svg', { cwd: folder }))
    await rm(join(folder, file));
  return pictures.length;
}
